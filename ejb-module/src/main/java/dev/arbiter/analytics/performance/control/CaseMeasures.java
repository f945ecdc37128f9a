package dev.arbiter.analytics.performance.control;

import dev.arbiter.analytics.statistics.control.BinnedSample;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One assistant's latencies or costs, case by case.
 *
 * @param values per item, {@code rank * trials + trial - 1}; NaN where it is not known
 * @param clusters per rank, negative for a case that stands for itself
 */
record CaseMeasures(double[] values, int trials, int[] clusters) {

  boolean isMeasured(int rank) {
    return !Double.isNaN(mean(rank));
  }

  /** Cases with at least one value. */
  int[] measured() {
    return IntStream.range(0, clusters.length).filter(this::isMeasured).toArray();
  }

  /** Mean of a case's known values; NaN without any. */
  double mean(int rank) {
    double sum = 0;
    int known = 0;
    for (int item = rank * trials; item < (rank + 1) * trials; item++) {
      if (!Double.isNaN(values[item])) {
        sum += values[item];
        known++;
      }
    }
    return sum / known;
  }

  /** All values of those cases, in the units that they are drawn by. */
  BinnedSample sample(int[] ranks) {
    int[] units = units(ranks);
    double[] found = new double[ranks.length * trials];
    int[] unitOf = new int[found.length];
    int size = 0;
    for (int i = 0; i < ranks.length; i++) {
      for (int trial = 0; trial < trials; trial++) {
        double value = values[ranks[i] * trials + trial];
        if (!Double.isNaN(value)) {
          unitOf[size] = units[i];
          found[size++] = value;
        }
      }
    }
    int count = Arrays.stream(units).max().orElse(-1) + 1;
    return BinnedSample.of(Arrays.copyOf(found, size), Arrays.copyOf(unitOf, size), count);
  }

  /** Mean over cases of a value each. */
  MeanEstimate means(double[] perCase, int[] ranks) {
    return MeanEstimate.of(perCase, Arrays.stream(ranks).map(rank -> clusters[rank]).toArray());
  }

  /** Numbers from 0 for clusters and for cases that stand for themselves, in the order met. */
  private int[] units(int[] ranks) {
    int[] numberOf = new int[Arrays.stream(clusters).max().orElse(-1) + 1];
    Arrays.fill(numberOf, -1);
    int[] units = new int[ranks.length];
    int next = 0;
    for (int i = 0; i < ranks.length; i++) {
      int cluster = clusters[ranks[i]];
      if (cluster < 0) {
        units[i] = next++;
      } else {
        if (numberOf[cluster] < 0) {
          numberOf[cluster] = next++;
        }
        units[i] = numberOf[cluster];
      }
    }
    return units;
  }
}
