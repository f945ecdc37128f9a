package dev.arbiter.bench.percentiles;

import dev.arbiter.analytics.statistics.control.BinnedSample;
import dev.arbiter.analytics.statistics.control.QuantileBootstrap;
import java.util.SplittableRandom;

/**
 * Times the bootstrap of percentiles by the number of cases: {@code ./arbiter bench percentiles}.
 */
public final class Main {

  private static final double[] SHARES = {.5, .9, .95, .99};

  /** What one interval of two assistants may count in the product. */
  private static final long BUDGET = 400_000_000 / 6;

  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("   cases  trials  draws  own intervals ms  differences ms");
    for (int cases : new int[] {1_000, 10_000, 100_000}) {
      for (int trials : new int[] {1, 3}) {
        measure(cases, trials);
        measure(cases, trials);
      }
    }
  }

  private static void measure(int cases, int trials) {
    BinnedSample a = sample(1, cases, trials);
    BinnedSample b = sample(2, cases, trials);
    int draws = QuantileBootstrap.drawsFor(BUDGET, 2L * cases * trials);
    QuantileBootstrap bootstrap = new QuantileBootstrap(draws, 7);
    long start = System.nanoTime();
    bootstrap.intervals(a, SHARES);
    long own = System.nanoTime();
    bootstrap.differences(a, b, SHARES);
    long pair = System.nanoTime();
    System.out.printf(
        "%8d %7d %6d %17d %15d%n",
        cases, trials, draws, (own - start) / 1_000_000, (pair - own) / 1_000_000);
  }

  private static BinnedSample sample(long seed, int cases, int trials) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[cases * trials];
    int[] units = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      units[i] = i / trials;
      values[i] = Math.exp(7 + 2 * random.nextDouble());
    }
    return BinnedSample.of(values, units, cases);
  }
}
