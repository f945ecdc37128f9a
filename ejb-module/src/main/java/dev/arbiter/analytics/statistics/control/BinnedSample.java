package dev.arbiter.analytics.statistics.control;

import java.util.Arrays;

/**
 * Measured values in bins, unit by unit: what a bootstrap of percentiles needs to count a resample
 * without sorting it. Up to {@value #MOST_BINS} different values each have a bin of their own; more
 * share bins of equal counts, so that a percentile is off by at most 1 in {@value #MOST_BINS} of
 * the ranks.
 */
public final class BinnedSample {

  static final int MOST_BINS = 4096;

  private final double[] sorted;
  private final double[] upper;
  private final int[] starts;
  private final int[] bins;

  private BinnedSample(double[] sorted, double[] upper, int[] starts, int[] bins) {
    this.sorted = sorted;
    this.upper = upper;
    this.starts = starts;
    this.bins = bins;
  }

  /**
   * @param values in any order
   * @param unitOf per value the unit that is drawn as a whole, 0 to {@code units - 1}
   */
  public static BinnedSample of(double[] values, int[] unitOf, int units) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] upper = upperBounds(sorted);
    int[] starts = new int[units + 1];
    for (int unit : unitOf) {
      starts[unit + 1]++;
    }
    for (int unit = 0; unit < units; unit++) {
      starts[unit + 1] += starts[unit];
    }
    int[] next = starts.clone();
    int[] bins = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int found = Arrays.binarySearch(upper, values[i]);
      bins[next[unitOf[i]]++] = found < 0 ? -found - 1 : found;
    }
    return new BinnedSample(sorted, upper, starts, bins);
  }

  private static double[] upperBounds(double[] sorted) {
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= MOST_BINS) {
      return distinct;
    }
    double[] bounds = new double[MOST_BINS];
    for (int bin = 0; bin < MOST_BINS; bin++) {
      bounds[bin] = sorted[(int) ((bin + 1L) * sorted.length / MOST_BINS) - 1];
    }
    return Arrays.stream(bounds).distinct().toArray();
  }

  /** Values. */
  public int size() {
    return bins.length;
  }

  int units() {
    return starts.length - 1;
  }

  int bins() {
    return upper.length;
  }

  /** Adds a unit's values so many times to the counts of the bins. */
  void add(int unit, int times, int[] counts) {
    for (int i = starts[unit]; i < starts[unit + 1]; i++) {
      counts[bins[i]] += times;
    }
  }

  /**
   * The smallest value that at least the given share of all values does not exceed (the inverse of
   * the empirical distribution).
   *
   * @param share over 0, at most 1
   */
  public double quantile(double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
  }

  /** The same of a resample. */
  double quantile(double share, int[] counts, long total) {
    double wanted = share * total - 1e-9;
    long seen = 0;
    for (int bin = 0; bin < upper.length; bin++) {
      seen += counts[bin];
      if (seen >= wanted) {
        return upper[bin];
      }
    }
    return upper[upper.length - 1];
  }
}
