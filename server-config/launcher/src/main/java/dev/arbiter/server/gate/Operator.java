package dev.arbiter.server.gate;

import java.util.function.IntPredicate;

/** A comparison sign. */
enum Operator {
  // Longer signs first: the parser takes the first that fits.
  LESS_OR_EQUAL("<=", order -> order <= 0),
  GREATER_OR_EQUAL(">=", order -> order >= 0),
  NOT_EQUAL("!=", order -> order != 0),
  LESS("<", order -> order < 0),
  GREATER(">", order -> order > 0),
  EQUAL("=", order -> order == 0);

  private final String sign;
  private final IntPredicate holds;

  Operator(String sign, IntPredicate holds) {
    this.sign = sign;
    this.holds = holds;
  }

  String sign() {
    return sign;
  }

  /** Whether this holds for the result of a {@link Comparable#compareTo}. */
  boolean holds(int order) {
    return holds.test(order);
  }

  /** Whether it may stand between two words. */
  boolean isEquality() {
    return this == EQUAL || this == NOT_EQUAL;
  }
}
