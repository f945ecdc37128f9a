package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Verdict;

/**
 * When one assistant is called better: the p-value, adjusted for all pairs, is at most 0.05 and the
 * two differ on at least 6 cases, or clusters of cases (with 5 the smallest exact p-value there is
 * would be 0.0625). ADR 0008 says why.
 */
final class VerdictRule {

  static final double LEVEL = 0.05;
  static final int LEAST_DISCORDANT = 6;

  private VerdictRule() {}

  static Verdict verdict(PairTally tally, double adjusted) {
    if (adjusted > LEVEL || tally.differing() < LEAST_DISCORDANT) {
      return Verdict.NO_DIFFERENCE_SHOWN;
    }
    return tally.difference() > 0 ? Verdict.A_BETTER : Verdict.B_BETTER;
  }

  /**
   * The level that the unadjusted p-value of one pair has to reach, the other pairs being as they
   * are: 0.05 r / m, where r counts the pairs that are found when this one is. It is 0.05 for a
   * single pair.
   */
  static double levelOf(int pair, double[] adjusted) {
    int found = 1;
    for (int i = 0; i < adjusted.length; i++) {
      found += i != pair && adjusted[i] <= LEVEL ? 1 : 0;
    }
    return LEVEL * found / adjusted.length;
  }
}
