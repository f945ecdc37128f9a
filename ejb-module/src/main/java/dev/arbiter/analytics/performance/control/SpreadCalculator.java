package dev.arbiter.analytics.performance.control;

import dev.arbiter.analytics.performance.api.Performance.Percentile;
import dev.arbiter.analytics.performance.api.Performance.Spread;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.BinnedSample;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.analytics.statistics.control.QuantileBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Percentiles and means with their intervals, within a bounded number of counted values. */
final class SpreadCalculator {

  private static final int[] PERCENTS = {50, 90, 95, 99};
  private static final double[] SHARES =
      Arrays.stream(PERCENTS).mapToDouble(p -> p / 100.0).toArray();

  /** Above a percentile at least so many values must lie for its own interval to mean anything. */
  private static final int LEAST_ABOVE = 5;

  private final long budget;
  private final long seed;
  private int leastDraws = QuantileBootstrap.MOST_DRAWS;

  /**
   * @param budget values to count for one spread
   */
  SpreadCalculator(long budget, long seed) {
    this.budget = budget;
    this.seed = seed;
  }

  /** The fewest draws so far. */
  int leastDraws() {
    return leastDraws;
  }

  /** Of one assistant; null without any value. */
  Spread of(CaseMeasures measures) {
    int[] ranks = measures.measured();
    if (ranks.length == 0) {
      return null;
    }
    BinnedSample sample = measures.sample(ranks);
    MeanEstimate mean =
        measures.means(Arrays.stream(ranks).mapToDouble(measures::mean).toArray(), ranks);
    Interval[] intervals = bootstrap(sample.size()).intervals(sample, SHARES);
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < SHARES.length; i++) {
      double above = sample.size() * (1 - SHARES[i]);
      percentiles.add(percentile(i, sample.quantile(SHARES[i]), intervals[i], above, mean));
    }
    return spread(sample.size(), mean, 0, percentiles);
  }

  /** Of the one less the other, on the cases that both have a value of; null without any. */
  Spread difference(CaseMeasures a, CaseMeasures b) {
    int[] ranks = Arrays.stream(a.measured()).filter(b::isMeasured).toArray();
    if (ranks.length == 0) {
      return null;
    }
    BinnedSample one = a.sample(ranks);
    BinnedSample other = b.sample(ranks);
    MeanEstimate mean =
        a.means(Arrays.stream(ranks).mapToDouble(r -> a.mean(r) - b.mean(r)).toArray(), ranks);
    Interval[] intervals =
        bootstrap((long) one.size() + other.size()).differences(one, other, SHARES);
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < SHARES.length; i++) {
      double above = Math.min(one.size(), other.size()) * (1 - SHARES[i]);
      double value = one.quantile(SHARES[i]) - other.quantile(SHARES[i]);
      percentiles.add(percentile(i, value, intervals[i], above, mean));
    }
    return spread(ranks.length, mean, Double.NEGATIVE_INFINITY, percentiles);
  }

  private QuantileBootstrap bootstrap(long values) {
    int draws = QuantileBootstrap.drawsFor(budget, values);
    leastDraws = Math.min(leastDraws, draws);
    return new QuantileBootstrap(draws, seed);
  }

  private static Percentile percentile(
      int i, double value, Interval interval, double above, MeanEstimate mean) {
    boolean known = above >= LEAST_ABOVE - 1e-9 && mean.clusters() > 1;
    return new Percentile(PERCENTS[i], above >= 1 - 1e-9 ? value : null, known ? interval : null);
  }

  private static Spread spread(
      int n, MeanEstimate mean, double least, List<Percentile> percentiles) {
    return new Spread(
        n,
        mean.clusters(),
        mean.mean(),
        mean.interval(least, Double.POSITIVE_INFINITY).orElse(null),
        percentiles);
  }
}
