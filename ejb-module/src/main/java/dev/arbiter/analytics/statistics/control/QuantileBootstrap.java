package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile intervals of quantiles, and of their differences between two samples of the same
 * units, by drawing units again and again. Units, not values, are drawn: all trials of a case, all
 * cases of a cluster come or stay away together, and both samples get the same draw.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13; whole
 * clusters: A. C. Davison, D. V. Hinkley, Bootstrap Methods (1997), section 3.8; each unit drawn a
 * Poisson(1) number of times: J. A. Hanley, B. MacGibbon, Computer Methods and Programs in
 * Biomedicine 83 (2006) 57-62.
 *
 * <p>The same seed gives the same intervals. The work is bounded: large samples get fewer draws.
 */
public final class QuantileBootstrap {

  /** Draws of a small sample; of one too many, so that the 2.5 % points are draws themselves. */
  public static final int MOST_DRAWS = 1999;

  static final int LEAST_DRAWS = 199;

  private static final double TAIL = 0.025;
  private static final int TABLE_BITS = 16;
  private static final byte[] POISSON = poissonTable();

  private final int draws;
  private final long seed;

  /**
   * @param draws how often to draw all units, at least {@value #LEAST_DRAWS}
   */
  public QuantileBootstrap(int draws, long seed) {
    if (draws < LEAST_DRAWS) {
      throw new IllegalArgumentException(draws + " draws");
    }
    this.draws = draws;
    this.seed = seed;
  }

  /**
   * As many draws as the work allows.
   *
   * @param budget values to count in all
   * @param values of one draw
   */
  public static int drawsFor(long budget, long values) {
    return (int) Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, budget / Math.max(1, values)));
  }

  /** 95 % intervals of the quantiles of one sample that has at least one value. */
  public Interval[] intervals(BinnedSample sample, double[] shares) {
    double[][] drawn = new double[shares.length][draws];
    int[] counts = new int[sample.bins()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; ) {
      Arrays.fill(counts, 0);
      draw(random, sample, counts, sample, counts);
      long total = total(counts);
      if (total > 0) {
        for (int i = 0; i < shares.length; i++) {
          drawn[i][draw] = sample.quantile(shares[i], counts, total);
        }
        draw++;
      }
    }
    return Arrays.stream(drawn).map(QuantileBootstrap::middle).toArray(Interval[]::new);
  }

  /**
   * 95 % intervals of the quantiles of one sample less those of another.
   *
   * @param a of the same units as {@code b}, each with at least one value
   */
  public Interval[] differences(BinnedSample a, BinnedSample b, double[] shares) {
    if (a.units() != b.units()) {
      throw new IllegalArgumentException(a.units() + " and " + b.units() + " units");
    }
    double[][] drawn = new double[shares.length][draws];
    int[] countsA = new int[a.bins()];
    int[] countsB = new int[b.bins()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; ) {
      Arrays.fill(countsA, 0);
      Arrays.fill(countsB, 0);
      draw(random, a, countsA, b, countsB);
      long totalA = total(countsA);
      long totalB = total(countsB);
      if (totalA > 0 && totalB > 0) {
        for (int i = 0; i < shares.length; i++) {
          drawn[i][draw] =
              a.quantile(shares[i], countsA, totalA) - b.quantile(shares[i], countsB, totalB);
        }
        draw++;
      }
    }
    return Arrays.stream(drawn).map(QuantileBootstrap::middle).toArray(Interval[]::new);
  }

  /** Draws all units once; one bit pattern of 64 is good for four units. */
  private static void draw(
      SplittableRandom random, BinnedSample a, int[] countsA, BinnedSample b, int[] countsB) {
    boolean same = countsA == countsB;
    long bits = 0;
    for (int unit = 0; unit < a.units(); unit++) {
      bits = (unit & 3) == 0 ? random.nextLong() : bits >>> TABLE_BITS;
      int times = POISSON[(int) bits & 0xffff];
      if (times > 0) {
        a.add(unit, times, countsA);
        if (!same) {
          b.add(unit, times, countsB);
        }
      }
    }
  }

  private static long total(int[] counts) {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  private static Interval middle(double[] drawn) {
    Arrays.sort(drawn);
    int low = Math.max(0, (int) Math.floor(TAIL * (drawn.length + 1)) - 1);
    return new Interval(drawn[low], drawn[drawn.length - 1 - low]);
  }

  /** How often a unit comes, per 16 random bits: right to 1 in 65,536. */
  private static byte[] poissonTable() {
    byte[] table = new byte[1 << TABLE_BITS];
    double probability = Math.exp(-1);
    double below = probability;
    int times = 0;
    for (int i = 0; i < table.length; i++) {
      while ((i + 0.5) / table.length > below) {
        times++;
        probability /= times;
        below += probability;
      }
      table[i] = (byte) times;
    }
    return table;
  }
}
