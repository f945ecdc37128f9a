package dev.arbiter.analytics.agreement.control;

/**
 * Agreement of two raters beyond chance: 1 is full, 0 is what chance gives.
 *
 * <p>Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20 (1960) 37-46; weights: J. Cohen, Psychological Bulletin 70 (1968) 213-220.
 */
public final class CohenKappa {

  private CohenKappa() {}

  /** How much a disagreement of so many steps counts. */
  public enum Weights {
    /** Every disagreement alike, for categories without order. */
    NOMINAL,
    /** By the square of the steps between, for grades in order. */
    QUADRATIC;

    private double of(int steps) {
      return this == NOMINAL ? Math.signum(Math.abs(steps)) : (double) steps * steps;
    }
  }

  /**
   * @param table square; row of the first rater's category, column of the second's
   * @return at most 1; NaN when both always use one category, or without ratings
   */
  public static double of(int[][] table, Weights weights) {
    int size = table.length;
    double[] rows = new double[size];
    double[] columns = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        rows[i] += table[i][j];
        columns[j] += table[i][j];
        total += table[i][j];
      }
    }
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        observed += weights.of(i - j) * table[i][j] / total;
        expected += weights.of(i - j) * rows[i] * columns[j] / (total * total);
      }
    }
    return 1 - observed / expected;
  }
}
