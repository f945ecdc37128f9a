package dev.arbiter.analytics.statistics.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Wilcoxon's test of paired differences by their ranks, exact: for scores whose steps are in order
 * but not of equal size. Differences of 0 are left out, ties share their mean rank.
 *
 * <p>Source: F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1 (1945)
 * 80-83; exact distribution of all 2^n signs by adding rank after rank (M. Hollander, D. A. Wolfe,
 * Nonparametric Statistical Methods, section 3.1).
 *
 * @param n differences other than 0
 * @param positiveRanks sum of the ranks of positive differences, W+
 * @param pValue two-sided; 1 without differences
 */
public record SignedRankTest(int n, double positiveRanks, double pValue) {

  /** Beyond this the table of all sums grows too large. */
  static final int MOST = 500;

  /**
   * @param differences at most {@value #MOST} others than 0
   */
  public static SignedRankTest of(double[] differences) {
    double[] values = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (values.length > MOST) {
      throw new IllegalArgumentException(values.length + " differences, at most " + MOST);
    }
    int[] doubledRanks = doubledRanks(values);
    int positive = 0;
    for (int i = 0; i < values.length; i++) {
      positive += values[i] > 0 ? doubledRanks[i] : 0;
    }
    return new SignedRankTest(values.length, positive / 2.0, pValue(doubledRanks, positive));
  }

  /** Twice the ranks, so that mean ranks of ties are whole numbers. */
  private static int[] doubledRanks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(values[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to + 1 < order.length
          && Math.abs(values[order[to + 1]]) == Math.abs(values[order[from]])) {
        to++;
      }
      for (int i = from; i <= to; i++) {
        ranks[order[i]] = from + to + 2;
      }
      from = to + 1;
    }
    return ranks;
  }

  private static double pValue(int[] ranks, int positive) {
    int total = Arrays.stream(ranks).sum();
    double[] probability = new double[total + 1];
    probability[0] = 1;
    for (int rank : ranks) {
      for (int sum = total; sum >= 0; sum--) {
        probability[sum] = (probability[sum] + (sum < rank ? 0 : probability[sum - rank])) / 2;
      }
    }
    int least = Math.min(positive, total - positive);
    double tail = 0;
    for (int sum = 0; sum <= least; sum++) {
      tail += probability[sum];
    }
    return Math.min(1, 2 * tail);
  }
}
