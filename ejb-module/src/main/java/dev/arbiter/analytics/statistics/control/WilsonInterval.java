package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;

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
public final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * @param successes 0 to {@code n}
   * @param n 0 or more; with 0 nothing is known, and the interval is 0 to 1
   */
  public static Interval of(long successes, long n) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n);
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    Interval interval = at((double) successes / n, n);
    return new Interval(successes == 0 ? 0 : interval.low(), successes == n ? 1 : interval.high());
  }

  /**
   * Of a mean of shares rather than of whole cases (several trials), or of cases in clusters: as
   * many independent cases are put in as would have the same standard error, fewer still where it
   * is known from few clusters only.
   *
   * <p>Source: E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998) 193-201, for the effective
   * size {@code p q / SE² (z / t)²}; in Wilson's interval C. Franco, R. J. A. Little, T. A. Louis,
   * E. V. Slud, J. Survey Statistics and Methodology 7 (2019) 334-364.
   *
   * @param rate mean over cases of each case's share of passes, 0 to 1
   */
  public static Interval ofMean(MeanEstimate rate) {
    if (rate.clusters() < 2) {
      return new Interval(0, 1);
    }
    double p = Math.min(1, Math.max(0, rate.mean()));
    double error = rate.standardError();
    double scale = StandardNormal.Z_95 / rate.quantile();
    double size = rate.isWithoutSpread() ? rate.clusters() : p * (1 - p) / (error * error);
    // Without spread p may still be 0.5: then clusters are all that is known to be independent.
    return at(p, Math.max(1, size * scale * scale));
  }

  private static Interval at(double p, double n) {
    double z = StandardNormal.Z_95;
    double centre = 2 * n * p + z * z;
    double half = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
    double scale = 2 * (n + z * z);
    return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
  }
}
