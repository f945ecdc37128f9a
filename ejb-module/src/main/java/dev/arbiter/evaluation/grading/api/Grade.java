package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.util.Objects;

/**
 * What one grader says about one answer.
 *
 * @param score 0 (worst) to 1 (best)
 * @param passed whether the answer is good enough by this grader's rule
 * @param message why
 * @param checks single instructions; {@link CheckCounts#NONE} for a grader that has but one
 */
public record Grade(double score, boolean passed, GradingMessage message, CheckCounts checks) {

  public Grade {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is in [0,1], not " + score);
    }
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(checks, "checks");
  }

  /** Full score. */
  public static Grade pass(String key, String... arguments) {
    return new Grade(1, true, GradingMessage.of(key, arguments), CheckCounts.NONE);
  }

  /** No score. */
  public static Grade fail(String key, String... arguments) {
    return new Grade(0, false, GradingMessage.of(key, arguments), CheckCounts.NONE);
  }
}
