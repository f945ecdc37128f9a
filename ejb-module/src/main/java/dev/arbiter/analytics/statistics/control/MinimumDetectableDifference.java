package dev.arbiter.analytics.statistics.control;

import java.util.OptionalDouble;

/**
 * The smallest true difference that a test of this size finds in 80 of 100 suites like this one. It
 * is what makes "no difference shown" say something.
 *
 * <p>For pass rates the sample size formula of R. J. Connor, Sample size for testing differences in
 * proportions for the paired-sample design, Biometrics 43 (1987) 207-211, is solved for the
 * difference d, with ψ the share of discordant cases:
 *
 * <pre>√n d = z(α/2) √ψ + z(β) √(ψ - d²)</pre>
 *
 * <p>with the continuity correction of A. L. Edwards, Psychometrika 13 (1948) 185-187, n d - 1 for
 * n d. The verdict rests on the exact test: Connor's formula alone gives up to 11 % less than that
 * test can find. Corrected, it never promises more than the exact test holds (a test computes its
 * power).
 *
 * <p>ψ is the observed share. A difference larger than ψ cannot be with so few discordant cases, so
 * ψ grows with d where it must ({@code max(ψ, d)}: all discordant cases fall the same way); that
 * also covers suites on which the two agree everywhere.
 */
public final class MinimumDetectableDifference {

  private static final double Z_POWER = StandardNormal.upperQuantile(0.2);
  private static final int HALVINGS = 60;

  private MinimumDetectableDifference() {}

  /**
   * Of two pass rates over the same cases.
   *
   * @param n cases, 0 or more
   * @param discordance observed share of discordant cases, 0 to 1; NaN counts as 0
   * @param alpha two-sided level of the test, 0 to 1 exclusive
   * @return over 0, at most 1; empty when even the largest difference would be missed too often
   */
  public static OptionalDouble betweenPassRates(int n, double discordance, double alpha) {
    return solve(n, Double.isNaN(discordance) ? 0 : discordance, alpha, 1);
  }

  /** As {@link #betweenPassRates} with any correction; 0 is Connor's own formula. */
  public static OptionalDouble solve(int n, double discordance, double alpha, double correction) {
    double zLevel = StandardNormal.upperQuantile(alpha / 2);
    if (surplus(1, n, discordance, zLevel, correction) < 0) {
      return OptionalDouble.empty();
    }
    double missed = 0;
    double found = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (missed + found) / 2;
      if (surplus(middle, n, discordance, zLevel, correction) < 0) {
        missed = middle;
      } else {
        found = middle;
      }
    }
    return OptionalDouble.of(found);
  }

  /** Negative as long as the difference is too small to be found. */
  private static double surplus(
      double difference, int n, double discordance, double zLevel, double correction) {
    double psi = Math.max(discordance, difference);
    double spread = Math.sqrt(n * (psi - difference * difference));
    return n * difference - correction - zLevel * Math.sqrt(n * psi) - Z_POWER * spread;
  }

  /**
   * Of two mean scores over the same cases. Source: Miller 2024 (see {@link MeanEstimate}), on
   * power, {@code n = (z(α/2) + z(β))² (ω² + σA²/KA + σB²/KB) / d²} solved for d; the bracket is
   * the variance of the per-case differences, trials averaged.
   *
   * @param standardDeviation of the differences over cases; NaN when unknown
   * @return over 0; empty with fewer than 2 cases, without any spread (which says more about the
   *     few cases than about the assistants), and when no difference in [0, 1] is large enough
   */
  public static OptionalDouble betweenMeans(int n, double standardDeviation, double alpha) {
    if (n < 2 || !(standardDeviation > 0)) {
      return OptionalDouble.empty();
    }
    double zLevel = StandardNormal.upperQuantile(alpha / 2);
    double difference = (zLevel + Z_POWER) * standardDeviation / Math.sqrt(n);
    return difference > 1 ? OptionalDouble.empty() : OptionalDouble.of(difference);
  }
}
