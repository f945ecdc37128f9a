package dev.arbiter.analytics.agreement.control;

/**
 * Agreement of any number of raters, with gaps: units with a single rating are left out.
 *
 * <p>Source: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C and the
 * difference functions of section D.
 */
public final class KrippendorffAlpha {

  private KrippendorffAlpha() {}

  /** What the distance of two values means. */
  public enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL
  }

  /**
   * @param ratings per unit and rater the value, 0 to {@code values - 1}, or -1 for none
   * @param values how many different values there are, in order
   * @return at most 1; NaN when all ratings are the same
   */
  public static double of(int[][] ratings, int values, Metric metric) {
    double[][] coincidences = coincidences(ratings, values);
    double[] marginals = new double[values];
    double total = 0;
    for (int c = 0; c < values; c++) {
      for (int k = 0; k < values; k++) {
        marginals[c] += coincidences[c][k];
        total += coincidences[c][k];
      }
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values; c++) {
      for (int k = 0; k < values; k++) {
        double distance = distance(marginals, c, k, metric);
        observed += coincidences[c][k] * distance;
        expected += marginals[c] * marginals[k] * distance;
      }
    }
    return 1 - (total - 1) * observed / expected;
  }

  private static double[][] coincidences(int[][] ratings, int values) {
    double[][] coincidences = new double[values][values];
    for (int[] unit : ratings) {
      int[] counts = new int[values];
      int given = 0;
      for (int value : unit) {
        if (value >= 0) {
          counts[value]++;
          given++;
        }
      }
      for (int c = 0; c < values && given > 1; c++) {
        for (int k = 0; k < values; k++) {
          double pairs = (double) counts[c] * (c == k ? counts[k] - 1 : counts[k]);
          coincidences[c][k] += pairs / (given - 1);
        }
      }
    }
    return coincidences;
  }

  private static double distance(double[] marginals, int c, int k, Metric metric) {
    double difference =
        switch (metric) {
          case NOMINAL -> c == k ? 0 : 1;
          case INTERVAL -> c - k;
          case ORDINAL -> between(marginals, Math.min(c, k), Math.max(c, k));
        };
    return difference * difference;
  }

  private static double between(double[] marginals, int least, int greatest) {
    double sum = -(marginals[least] + marginals[greatest]) / 2;
    for (int g = least; g <= greatest; g++) {
      sum += marginals[g];
    }
    return least == greatest ? 0 : sum;
  }
}
