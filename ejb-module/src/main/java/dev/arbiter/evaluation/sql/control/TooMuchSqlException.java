package dev.arbiter.evaluation.sql.control;

import java.util.Arrays;

/** SQL is longer or deeper than what is read, so nothing is known about it. */
final class TooMuchSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int[] figures;

  TooMuchSqlException(String reason, int... figures) {
    super(reason);
    this.reason = reason;
    this.figures = figures.clone();
  }

  /** The end of the message's key. */
  String reason() {
    return reason;
  }

  String[] figures() {
    return Arrays.stream(figures).mapToObj(String::valueOf).toArray(String[]::new);
  }
}
