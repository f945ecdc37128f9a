package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval for one proportion: never under 95 %, therefore wider than Wilson's.
 *
 * <p>Source: C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26
 * (1934) 404-413, by quantiles of the beta distribution.
 */
public final class ClopperPearsonInterval {

  private static final double TAIL = 0.025;

  private ClopperPearsonInterval() {}

  /**
   * @param successes 0 to {@code n}
   * @param n 0 or more; with 0 nothing is known, and the interval is 0 to 1
   */
  public static Interval of(int successes, int n) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n);
    }
    double low =
        successes == 0
            ? 0
            : BetaDistribution.of(successes, n - successes + 1.0)
                .inverseCumulativeProbability(TAIL);
    double high =
        successes == n
            ? 1
            : BetaDistribution.of(successes + 1.0, n - successes).inverseSurvivalProbability(TAIL);
    return new Interval(low, high);
  }
}
