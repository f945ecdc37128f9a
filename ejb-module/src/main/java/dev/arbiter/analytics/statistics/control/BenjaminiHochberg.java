package dev.arbiter.analytics.statistics.control;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values for having been looked at together: calling those at most 0.05 differences keeps
 * the expected share of false ones among them to 5 %.
 *
 * <p>Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995)
 * 289-300, section 3.1; adjusted values as of D. Yekutieli, Y. Benjamini, J. Statist. Plann.
 * Inference 82 (1999) 171-196: the i-th smallest of m becomes {@code min over j >= i of m p(j) /
 * j}. It holds for independent and for positively dependent tests (Benjamini, Yekutieli, Annals of
 * Statistics 29 (2001) 1165-1188). That pairs which share an assistant are such is usual, not
 * proved.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * @param pValues each over 0 and at most 1
   * @return the adjusted values in the same order, none below its p-value, none over 1
   */
  public static double[] adjust(double[] pValues) {
    int count = pValues.length;
    int[] descending =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[count];
    double least = 1;
    for (int i = 0; i < count; i++) {
      int rank = count - i;
      least = Math.min(least, pValues[descending[i]] * count / rank);
      adjusted[descending[i]] = least;
    }
    return adjusted;
  }
}
