package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Interval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of differences of scores in [0, 1], one difference a case, with Student's t-interval.
 *
 * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25; for evaluations of
 * models E. Miller, Adding error bars to evals, arXiv:2411.00640 (2024), on paired differences,
 * where trials of a case are averaged first: {@code mean ± t(0.975, n-1) sd / √n}. Mean and
 * deviation by B. P. Welford, Technometrics 4 (1962) 419-420, which loses no digits.
 *
 * @param n cases
 * @param mean NaN without cases
 * @param standardDeviation of the differences over cases, with n - 1; NaN with fewer than 2
 */
record PairedMeanDifference(int n, double mean, double standardDeviation) {

  private static final double TAIL = 0.025;

  static PairedMeanDifference of(double[] differences) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < differences.length; i++) {
      double distance = differences[i] - mean;
      mean += distance / (i + 1);
      squares += distance * (differences[i] - mean);
    }
    int n = differences.length;
    return new PairedMeanDifference(
        n, n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
  }

  /** Standard error of the mean; NaN with fewer than 2 cases. */
  double standardError() {
    return standardDeviation / Math.sqrt(n);
  }

  /**
   * The 95 % interval, within -1 and 1; empty with fewer than 2 cases. Without any spread between
   * cases it is the mean alone.
   */
  Optional<Interval> interval() {
    if (n < 2) {
      return Optional.empty();
    }
    double half = TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL) * standardError();
    return Optional.of(new Interval(Math.max(-1, mean - half), Math.min(1, mean + half)));
  }
}
