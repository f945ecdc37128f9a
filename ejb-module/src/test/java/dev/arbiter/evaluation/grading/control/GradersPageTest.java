package dev.arbiter.evaluation.grading.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference page of the graders is what the graders say of themselves. */
class GradersPageTest {
  private static final Path PAGE = Path.of("../docs/reference/graders.md");
  private static final String INTRODUCTION =
      """
      # Graders

      Written by `GradersPageTest` from the graders' own descriptions; `-Darbiter.write=true` writes it anew. Which grader suits which question says [the guide](../guide/graders.md).

      A case names its graders in `graders`: `[{"kind": "numeric", "tolerance": 0.01}]`, or just `["exact"]`. Without any, those of the suite's own line judge it (see [suite file](suite-file.md)), else the run's default grader. A case passes when all its graders pass, unless its `pass` says otherwise; its score is the mean of theirs. Every grader may have a `weight` (over 0 and at most 1000, 1 when left out), by which its score counts in that mean. Parameters are checked at import, with the case. A grader that fails by itself makes an error with its reason, never a wrong answer. Answers with the outcomes answered, refused, blocked and truncated are graded, by their text.
      """;

  @Test
  void isUpToDate() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (String kind : Graders.registry().kinds()) {
      append(page, Graders.registry().find(kind).orElseThrow());
    }
    if (Boolean.getBoolean("arbiter.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page.toString());
  }

  private static void append(StringBuilder page, Grader grader) {
    page.append("\n## ").append(grader.kind()).append("\n\n");
    page.append(text("grader." + grader.kind())).append("\n\n");
    page.append("| parameter | type | when left out | meaning |\n|---|---|---|---|\n");
    for (GraderParameter parameter : grader.parameters()) {
      page.append("| `").append(parameter.name()).append("` | ");
      page.append(type(parameter)).append(" | ").append(fallback(parameter)).append(" | ");
      page.append(text("grader." + grader.kind() + "." + parameter.name())).append(" |\n");
    }
  }

  private static String type(GraderParameter parameter) {
    return parameter.choices().isEmpty()
        ? parameter.type().name().toLowerCase(Locale.ROOT)
        : "one of `" + String.join("`, `", parameter.choices()) + "`";
  }

  private static String fallback(GraderParameter parameter) {
    if (parameter.required()) {
      return "required";
    }
    if (parameter.fallback() == null || parameter.fallback().isEmpty()) {
      return "none";
    }
    return switch (parameter.fallback()) {
      case "expected" -> "the case's `expected`";
      case "all" -> "all of them";
      case "reference" -> "the case's `reference`, else its `expected`";
      default -> "`" + parameter.fallback() + "`";
    };
  }

  private static String text(String key) {
    return GradingTexts.find(key, Locale.ROOT).orElseThrow();
  }
}
