package dev.arbiter.bench.coverage;

import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Several trials, and cases in clusters. How hard a case, or a cluster, is lies evenly within a
 * range about the mean, so that the mean itself is known.
 */
final class MeanDesigns {

  static final String TRIALS = "Difference of pass rates, several trials (paired t)";
  static final String TRIALS_RATE = "Pass rate, several trials (Wilson at effective size)";
  static final String CLUSTERED = "Difference of pass rates, clusters (clustered paired t)";
  static final String CLUSTERED_RATE = "Pass rate, clusters (Wilson at effective size)";
  static final String IGNORED = "The same clusters taken as independent cases (what not to do)";

  private static final double MEAN_A = .65;
  private static final double MEAN_B = .55;
  private static final double RANGE = .3;

  private MeanDesigns() {}

  static List<Design> all() {
    List<Design> designs = new ArrayList<>();
    for (int n : new int[] {20, 60, 200}) {
      for (int trials : new int[] {3, 10}) {
        designs.add(trials(n, trials));
        designs.add(trialsRate(n, trials));
      }
    }
    for (int clusters : new int[] {8, 20, 50, 200}) {
      for (boolean equal : new boolean[] {true, false}) {
        designs.add(clustered(CLUSTERED, clusters, equal));
        designs.add(clustered(IGNORED, clusters, equal));
        designs.add(clusteredRate(clusters, equal));
      }
    }
    return designs;
  }

  private static Design trials(int n, int trials) {
    return new Design(
        TRIALS,
        "%,d cases, %d trials".formatted(n, trials),
        MEAN_A - MEAN_B,
        random -> {
          double[] differences = new double[n];
          for (int i = 0; i < n; i++) {
            double ease = between(random, -RANGE, RANGE);
            differences[i] =
                share(random, trials, MEAN_A + ease) - share(random, trials, MEAN_B + ease);
          }
          return MeanEstimate.of(differences).interval(-1, 1).orElseThrow();
        });
  }

  private static Design trialsRate(int n, int trials) {
    return new Design(
        TRIALS_RATE,
        "%,d cases, %d trials".formatted(n, trials),
        MEAN_A,
        random -> {
          double[] shares = new double[n];
          for (int i = 0; i < n; i++) {
            shares[i] = share(random, trials, MEAN_A + between(random, -RANGE, RANGE));
          }
          return WilsonInterval.ofMean(MeanEstimate.of(shares));
        });
  }

  private static Design clustered(String method, int clusters, boolean equal) {
    int[] cluster = clusters(clusters, equal);
    int[] told = method.equals(IGNORED) ? new int[cluster.length] : cluster;
    if (method.equals(IGNORED)) {
      Arrays.fill(told, -1);
    }
    return new Design(
        method,
        setting(clusters, equal),
        MEAN_A - MEAN_B,
        random -> {
          double[] easeA = ease(random, clusters);
          double[] easeB = ease(random, clusters);
          double[] differences = new double[cluster.length];
          for (int i = 0; i < differences.length; i++) {
            differences[i] =
                share(random, 1, MEAN_A + easeA[cluster[i]])
                    - share(random, 1, MEAN_B + easeB[cluster[i]]);
          }
          return MeanEstimate.of(differences, told).interval(-1, 1).orElseThrow();
        });
  }

  private static Design clusteredRate(int clusters, boolean equal) {
    int[] cluster = clusters(clusters, equal);
    return new Design(
        CLUSTERED_RATE,
        setting(clusters, equal),
        MEAN_A,
        random -> {
          double[] ease = ease(random, clusters);
          double[] passes = new double[cluster.length];
          for (int i = 0; i < passes.length; i++) {
            passes[i] = share(random, 1, MEAN_A + ease[cluster[i]]);
          }
          return WilsonInterval.ofMean(MeanEstimate.of(passes, cluster));
        });
  }

  private static String setting(int clusters, boolean equal) {
    return equal
        ? "%,d clusters of 6 cases".formatted(clusters)
        : "%,d clusters of 1 to 16 cases".formatted(clusters);
  }

  /** Per case its cluster. */
  private static int[] clusters(int clusters, boolean equal) {
    return IntStream.range(0, clusters)
        .flatMap(c -> IntStream.generate(() -> c).limit(equal ? 6 : 1 + c * 5 % 16))
        .toArray();
  }

  private static double[] ease(SplittableRandom random, int clusters) {
    double[] ease = new double[clusters];
    for (int c = 0; c < clusters; c++) {
      ease[c] = between(random, -RANGE, RANGE);
    }
    return ease;
  }

  private static double between(SplittableRandom random, double least, double greatest) {
    return least + (greatest - least) * random.nextDouble();
  }

  private static double share(SplittableRandom random, int trials, double rate) {
    int passed = 0;
    for (int trial = 0; trial < trials; trial++) {
      passed += random.nextDouble() < rate ? 1 : 0;
    }
    return (double) passed / trials;
  }
}
