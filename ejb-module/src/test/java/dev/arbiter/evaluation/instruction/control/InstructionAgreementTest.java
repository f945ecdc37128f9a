package dev.arbiter.evaluation.instruction.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.instruction.control.PublishedGrades.Compared;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grades of 834 instructions in each of two models' real answers, against published ones. */
class InstructionAgreementTest {
  private static final String GPT_4O = "gpt-4o-2024-08-06";
  private static final String GPT_4O_MINI = "gpt-4o-mini-2024-07-18";
  private static final int INSTRUCTIONS = 834;
  private static final int MOST_DISAGREEMENTS = 5;
  private static final Path PAGE = Path.of("../docs/reference/instruction-agreement.md");

  @Test
  void importsTheWholeSuite() throws IOException, MalformedJsonException {
    InstructionGrader grader = Instructions.grader();

    assertThat(PublishedGrades.suite())
        .hasSize(541)
        .allSatisfy(
            (id, spec) ->
                assertThat(grader.validate(spec, new CaseFacts("prompt", null, null))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {GPT_4O, GPT_4O_MINI})
  void agreesWithThePublishedGrades(String model) throws IOException, MalformedJsonException {
    List<Compared> compared = PublishedGrades.compare(model);

    assertThat(compared).hasSize(INSTRUCTIONS);
    assertThat(compared.stream().filter(one -> !one.agrees()))
        .hasSizeLessThanOrEqualTo(MOST_DISAGREEMENTS);
  }

  @Test
  void pageListsTheDisagreements() throws IOException, MalformedJsonException {
    StringBuilder page =
        new StringBuilder(
            """
            # Agreement on instructions

            Written by `InstructionAgreementTest`; `-Darbiter.write=true` writes it anew. The grader
            `instruction-following` judges real answers to the 541 prompts of IFEval, and each single
            instruction is held against the grade that was published for it (M-IFEval by shisa-ai).
            An instruction counts as a disagreement when its strict or its loose grade differs; at
            most %d of %d may, for each model. "1" stands for followed.

            The published grader puts a random letter in place of the "#" that case 1122 asks for. The
            other differences are in the language of a single word or of a few lines in capitals, of
            which either side can only guess.
            """
                .formatted(MOST_DISAGREEMENTS, INSTRUCTIONS));
    for (String model : List.of(GPT_4O, GPT_4O_MINI)) {
      append(page, model, PublishedGrades.compare(model));
    }
    if (Boolean.getBoolean("arbiter.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.toString());
  }

  private static void append(StringBuilder page, String model, List<Compared> all) {
    List<Compared> different = all.stream().filter(one -> !one.agrees()).toList();
    page.append("\n## ").append(model).append("\n\n");
    page.append("| | followed, published | followed, ours |\n|---|---|---|\n");
    page.append("| strict | ").append(share(all, Compared::publishedStrict));
    page.append(" | ").append(share(all, one -> one.own().strict())).append(" |\n");
    page.append("| loose | ").append(share(all, Compared::publishedLoose));
    page.append(" | ").append(share(all, one -> one.own().loose())).append(" |\n");
    page.append("\nDisagreements: ").append(different.size()).append(" of ").append(all.size());
    page.append(".\n\n| case | instruction | published strict, loose | ours | our reason |\n");
    page.append("|---|---|---|---|---|\n");
    for (Compared one : different) {
      page.append("| ").append(one.id()).append(" | `").append(one.own().id()).append("` | ");
      page.append(digits(one.publishedStrict(), one.publishedLoose())).append(" | ");
      page.append(digits(one.own().strict(), one.own().loose())).append(" | ");
      page.append(one.own().strict() ? "" : one.reason()).append(" |\n");
    }
  }

  private static String share(List<Compared> all, Predicate<Compared> followed) {
    long count = all.stream().filter(followed).count();
    return String.format(Locale.ROOT, "%d (%.2f %%)", count, 100.0 * count / all.size());
  }

  private static String digits(boolean strict, boolean loose) {
    return (strict ? "1" : "0") + ", " + (loose ? "1" : "0");
  }
}
