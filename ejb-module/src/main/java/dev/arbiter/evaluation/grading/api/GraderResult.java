package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.Objects;

/**
 * One grader's part in the grade of a case.
 *
 * @param grader the grader's kind
 * @param score 0 to 1; null exactly when the verdict is ERROR
 * @param message the reason in English
 */
public record GraderResult(
    String grader, Verdict verdict, Double score, String message, CheckCounts checks) {

  public GraderResult {
    Objects.requireNonNull(grader, "grader");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(checks, "checks");
    if ((verdict == Verdict.ERROR) != (score == null)) {
      throw new IllegalArgumentException("a score goes with every verdict but ERROR");
    }
  }

  /** Whether the answer passed; null when the grader itself failed. */
  public Boolean passed() {
    return verdict == Verdict.ERROR ? null : verdict == Verdict.PASSED;
  }
}
