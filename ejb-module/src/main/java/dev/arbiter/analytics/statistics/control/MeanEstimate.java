package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of one value a case, with the standard error that its cases allow. Cases that belong
 * together (questions on one document) form a cluster and count as one observation of the error.
 *
 * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25; clusters as in E.
 * Miller, Adding error bars to evals, arXiv:2411.00640 (2024), appendix A:
 *
 * <pre>CR0 = √(Σ over clusters of (Σ over its cases of (x - mean))²) / n</pre>
 *
 * <p>and {@code CR1 = CR0 √(C / (C - 1))} with C clusters, which is used here: without it few
 * clusters look too sure. Where each case is its own cluster CR1 is the usual {@code s / √n}.
 *
 * @param n cases
 * @param clusters independent groups of cases; {@code n} when each case stands for itself
 * @param mean NaN without cases
 * @param standardError CR1; NaN with fewer than 2 clusters
 */
public record MeanEstimate(int n, int clusters, double mean, double standardError) {

  /** What stands in results as the name of the test. */
  public static final String NAME = "paired t";

  /** The same where cases form clusters. */
  public static final String CLUSTERED_NAME = "clustered paired t";

  private static final double TAIL = 0.025;

  /** Of cases that each stand for themselves. */
  public static MeanEstimate of(double[] values) {
    double mean = meanOf(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return estimate(values.length, values.length, mean, squares);
  }

  /**
   * @param cluster of each value, 0 or more; a negative one says that the case stands for itself
   */
  public static MeanEstimate of(double[] values, int[] cluster) {
    double mean = meanOf(values);
    double[] sums = new double[Math.max(0, Arrays.stream(cluster).max().orElse(-1) + 1)];
    boolean[] seen = new boolean[sums.length];
    int clusters = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double residual = values[i] - mean;
      if (cluster[i] < 0) {
        clusters++;
        squares += residual * residual;
      } else {
        clusters += seen[cluster[i]] ? 0 : 1;
        seen[cluster[i]] = true;
        sums[cluster[i]] += residual;
      }
    }
    for (double sum : sums) {
      squares += sum * sum;
    }
    return estimate(values.length, clusters, mean, squares);
  }

  private static MeanEstimate estimate(int n, int clusters, double mean, double squares) {
    double error = clusters < 2 ? Double.NaN : Math.sqrt(squares * clusters / (clusters - 1.0)) / n;
    return new MeanEstimate(n, clusters, mean, error);
  }

  /** Twice over the values: the second time takes back what the first lost in digits. */
  private static double meanOf(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double rough = Arrays.stream(values).sum() / values.length;
    return rough + Arrays.stream(values).map(value -> value - rough).sum() / values.length;
  }

  /** The standard error as Miller prints it, CR0. */
  public double uncorrectedStandardError() {
    return standardError * Math.sqrt((clusters - 1.0) / clusters);
  }

  /** What the cases' deviation would be if they were independent: {@code standardError √n}. */
  public double standardDeviation() {
    return standardError * Math.sqrt(n);
  }

  /** Whether all clusters agree, so that the standard error says nothing. */
  public boolean isWithoutSpread() {
    return !(standardError > 1e-12);
  }

  /**
   * The 95 % interval, not wider than the bounds; empty with fewer than 2 clusters. Without any
   * spread it is the mean alone.
   */
  public Optional<Interval> interval(double least, double greatest) {
    if (clusters < 2) {
      return Optional.empty();
    }
    double half = quantile() * standardError;
    return Optional.of(
        new Interval(
            Math.min(mean, Math.max(least, mean - half)),
            Math.max(mean, Math.min(greatest, mean + half))));
  }

  /** The 97.5 % point of Student's t with one degree of freedom less than there are clusters. */
  public double quantile() {
    return TDistribution.of(clusters - 1.0).inverseSurvivalProbability(TAIL);
  }

  /** Two-sided, of the mean being 0; 1 without spread or with fewer than 2 clusters. */
  public double pValue() {
    if (clusters < 2 || isWithoutSpread()) {
      return 1;
    }
    double t = Math.abs(mean) / standardError;
    double p = 2 * TDistribution.of(clusters - 1.0).survivalProbability(t);
    return Math.min(1, Math.max(Double.MIN_NORMAL, p));
  }
}
