package dev.arbiter.evaluation.instruction.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference page of the instructions is what they say of themselves. */
class InstructionsPageTest {
  private static final Path PAGE = Path.of("../docs/reference/instructions.md");
  private static final String INTRODUCTION =
      """
      # Instructions

      Written by `InstructionsPageTest`; `-Darbiter.write=true` writes it anew. The grader
      `instruction-following` checks whether an answer follows instructions of these kinds, which
      are those of IFEval (Zhou et al. 2023, arXiv 2311.07911):

          {"kind": "instruction-following",
           "instructions": ["punctuation:no_comma", "length_constraints:number_words"],
           "arguments": [{}, {"relation": "at least", "num_words": 300}]}

      Each is checked strictly, on the answer as it is, and loosely, on eight variants of which one
      has to follow: the answer, the answer without its first line, without its last line and
      without both, and each of these without asterisks. Keywords and phrases are plain texts, no
      patterns. All ends of lines count as line feeds. An empty answer follows no instruction.
      How far the grades agree with published ones says
      [the page on agreement](instruction-agreement.md).
      """;

  @Test
  void isUpToDate() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    Instructions.registry().all().values().forEach(one -> append(page, one));
    if (Boolean.getBoolean("arbiter.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page.toString());
  }

  private static void append(StringBuilder page, Instruction instruction) {
    page.append("\n## ").append(instruction.id()).append("\n\n");
    String key = "instruction." + instruction.id().replace(':', '.');
    page.append(GradingTexts.find(key, Locale.ROOT).orElseThrow()).append('\n');
    if (!instruction.arguments().isEmpty()) {
      page.append("\n| argument | value |\n|---|---|\n");
    }
    for (InstructionArgument argument : instruction.arguments()) {
      page.append("| `").append(argument.name()).append("` | ");
      page.append(GradingTexts.english(argument.demand())).append(" |\n");
    }
  }
}
