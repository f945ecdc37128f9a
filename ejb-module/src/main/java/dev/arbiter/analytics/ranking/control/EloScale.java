package dev.arbiter.analytics.ranking.control;

/**
 * Strengths on the scale of chess: 400 points are odds of ten to one.
 *
 * <p>Source: A. E. Elo, The Rating of Chessplayers (1978), section 1.4, in its logistic form.
 */
public final class EloScale {

  private static final double POINTS = 400;

  private EloScale() {}

  /** Chance to win of one that is so many points stronger. */
  public static double chance(double points) {
    return 1 / (1 + Math.pow(10, -points / POINTS));
  }

  /**
   * @param chance to win, 0 to 1 exclusive
   */
  public static double points(double chance) {
    return POINTS * Math.log10(chance / (1 - chance));
  }

  /** Points of a difference of logarithmic strengths. */
  public static double ofLogStrength(double logStrength) {
    return POINTS * logStrength / Math.log(10);
  }
}
