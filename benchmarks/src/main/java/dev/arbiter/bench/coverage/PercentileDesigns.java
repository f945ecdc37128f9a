package dev.arbiter.bench.coverage;

import dev.arbiter.analytics.statistics.control.BinnedSample;
import dev.arbiter.analytics.statistics.control.QuantileBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Percentiles of latencies with a long tail (lognormal): each case is easy or hard for both
 * assistants, and each of its two trials varies by itself.
 */
final class PercentileDesigns {

  static final String ONE = "Percentile of latency (bootstrap of cases with 2 trials)";
  static final String DIFFERENCE = "Difference of percentiles on the same cases (bootstrap)";

  private static final double CASES = .5;
  private static final double TRIALS = .6;
  private static final double ALL = Math.hypot(CASES, TRIALS);
  private static final double LOG_A = 7.2;
  private static final double LOG_B = 7;

  private PercentileDesigns() {}

  static List<Design> all(int draws) {
    List<Design> designs = new ArrayList<>();
    for (int n : new int[] {60, 200, 1000}) {
      for (double share : new double[] {.5, .9, .95}) {
        designs.add(one(n, share, draws));
        designs.add(difference(n, share, draws));
      }
    }
    return designs;
  }

  private static Design one(int n, double share, int draws) {
    return new Design(
        ONE,
        setting(n, share),
        quantile(LOG_A, share),
        random ->
            new QuantileBootstrap(draws, random.nextLong())
                .intervals(sample(random, ease(random, n), LOG_A), new double[] {share})[0]);
  }

  private static Design difference(int n, double share, int draws) {
    return new Design(
        DIFFERENCE,
        setting(n, share),
        quantile(LOG_A, share) - quantile(LOG_B, share),
        random -> {
          double[] ease = ease(random, n);
          return new QuantileBootstrap(draws, random.nextLong())
              .differences(
                  sample(random, ease, LOG_A), sample(random, ease, LOG_B), new double[] {share})[
              0];
        });
  }

  private static String setting(int n, double share) {
    return "%,d cases, percentile %.0f".formatted(n, 100 * share);
  }

  private static double quantile(double logMedian, double share) {
    return Math.exp(
        logMedian + ALL * NormalDistribution.of(0, 1).inverseCumulativeProbability(share));
  }

  private static double[] ease(SplittableRandom random, int n) {
    double[] ease = new double[n];
    for (int i = 0; i < n; i++) {
      ease[i] = CASES * normal(random);
    }
    return ease;
  }

  private static BinnedSample sample(SplittableRandom random, double[] ease, double logMedian) {
    double[] values = new double[2 * ease.length];
    int[] units = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      units[i] = i / 2;
      values[i] = Math.exp(logMedian + ease[i / 2] + TRIALS * normal(random));
    }
    return BinnedSample.of(values, units, ease.length);
  }

  /** Box and Muller's transform. */
  private static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
