package dev.arbiter.evaluation.likeness.control;

import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What graders by likeness share: the threshold, the bounds of the work, the sentence. */
final class Likeness {
  static final String THRESHOLD = "threshold";

  /** UTF-16 units of either text. */
  static final int MAX_TEXT = 200_000;

  /** Length times length, for methods that fill a table; under a second on a slow core. */
  static final long MAX_CELLS = 25_000_000;

  private Likeness() {}

  static GraderParameter threshold(String fallback) {
    return GraderParameter.optional(THRESHOLD, GraderParameter.Type.NUMBER, fallback);
  }

  static List<GraderProblem> problems(GraderSpec spec) {
    return Parameters.number(spec, THRESHOLD)
        .filter(t -> t.signum() <= 0 || t.compareTo(BigDecimal.ONE) > 0)
        .map(t -> List.of(GraderProblem.of(THRESHOLD, "grader.threshold", THRESHOLD)))
        .orElse(List.of());
  }

  /**
   * The grade of a score.
   *
   * @param measure what was measured, as it is called in a sentence
   */
  static Grade grade(double score, GraderSpec spec, String fallback, String measure) {
    BigDecimal threshold =
        Parameters.number(spec, THRESHOLD).orElseGet(() -> new BigDecimal(fallback));
    boolean passed = Parameters.reaches(score, threshold);
    GradingMessage message =
        GradingMessage.of(
            passed ? "grade.likeness.enough" : "grade.likeness.below",
            measure,
            String.format(Locale.ROOT, "%.4f", score),
            threshold.toPlainString());
    return new Grade(Math.min(1, Math.max(0, score)), passed, message, CheckCounts.NONE);
  }

  static void checkLengths(String answer, String reference) {
    int longest = Math.max(answer.length(), reference.length());
    if (longest > MAX_TEXT) {
      throw new UngradableException(
          "grade.likeness.too-long", String.valueOf(longest), String.valueOf(MAX_TEXT));
    }
  }

  static void checkCells(int answer, int reference) {
    if ((long) answer * reference > MAX_CELLS) {
      throw new UngradableException(
          "grade.likeness.too-much-work",
          String.valueOf(answer),
          String.valueOf(reference),
          String.valueOf(MAX_CELLS));
    }
  }
}
