package dev.arbiter.analytics.statistics.control;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values so that the chance of even one false difference stays at 5 %.
 *
 * <p>Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
 * of Statistics 6 (1979) 65-70: the i-th smallest of m becomes {@code max over j <= i of (m - j +
 * 1) p(j)}.
 */
public final class HolmAdjustment {

  private HolmAdjustment() {}

  /**
   * @param pValues each over 0 and at most 1
   * @return the adjusted values in the same order
   */
  public static double[] adjust(double[] pValues) {
    int count = pValues.length;
    int[] ascending =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[count];
    double greatest = 0;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, Math.min(1, pValues[ascending[i]] * (count - i)));
      adjusted[ascending[i]] = greatest;
    }
    return adjusted;
  }
}
