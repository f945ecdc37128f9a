package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Interval;

/**
 * The score interval for one proportion. Unlike the textbook interval it stays within 0 and 1, does
 * not collapse when all or none passed, and keeps its 95 % for small samples.
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22 (1927) 209-212; in the form of R. G. Newcombe, Two-sided confidence intervals for the
 * single proportion: comparison of seven methods, Statistics in Medicine 17 (1998) 857-872, method
 * 3:
 *
 * <pre>(2np + z² ± z √(z² + 4npq)) / 2(n + z²)</pre>
 */
final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * @param successes 0 to {@code n}
   * @param n 0 or more; with 0 nothing is known, and the interval is 0 to 1
   */
  static Interval of(long successes, long n) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n);
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = StandardNormal.Z_95;
    double p = (double) successes / n;
    double centre = 2 * n * p + z * z;
    double half = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
    double scale = 2 * (n + z * z);
    double low = successes == 0 ? 0 : (centre - half) / scale;
    double high = successes == n ? 1 : (centre + half) / scale;
    return new Interval(low, high);
  }
}
