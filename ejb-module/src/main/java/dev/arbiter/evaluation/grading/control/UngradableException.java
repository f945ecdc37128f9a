package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.type.GradingMessage;

/** A grader cannot judge this answer and says why; the grade is an ERROR, not a fail. */
public class UngradableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient GradingMessage reason;

  public UngradableException(String key, String... arguments) {
    super(key);
    reason = GradingMessage.of(key, arguments);
  }

  public GradingMessage reason() {
    return reason;
  }
}
