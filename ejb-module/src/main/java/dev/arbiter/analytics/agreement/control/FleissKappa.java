package dev.arbiter.analytics.agreement.control;

import java.util.Arrays;

/**
 * Agreement of several raters beyond chance where each subject has the same number of ratings.
 *
 * <p>Source: J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological
 * Bulletin 76 (1971) 378-382.
 */
public final class FleissKappa {

  private FleissKappa() {}

  /**
   * @param counts per subject how many raters chose each category; all rows of the same sum
   * @return at most 1; NaN when all raters always use one category
   */
  public static double of(int[][] counts) {
    int raters = Arrays.stream(counts[0]).sum();
    double[] shares = new double[counts[0].length];
    double observed = 0;
    for (int[] subject : counts) {
      if (Arrays.stream(subject).sum() != raters) {
        throw new IllegalArgumentException("Subjects with different numbers of ratings");
      }
      double pairs = 0;
      for (int category = 0; category < shares.length; category++) {
        pairs += (double) subject[category] * (subject[category] - 1);
        shares[category] += subject[category] / ((double) raters * counts.length);
      }
      observed += pairs / ((double) raters * (raters - 1) * counts.length);
    }
    double expected = Arrays.stream(shares).map(share -> share * share).sum();
    return (observed - expected) / (1 - expected);
  }
}
