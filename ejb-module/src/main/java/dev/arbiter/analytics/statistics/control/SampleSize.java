package dev.arbiter.analytics.statistics.control;

/** How many cases it takes to find a difference, and what dependence between cases costs. */
public final class SampleSize {

  private SampleSize() {}

  /**
   * Cases for a difference of mean scores. Source: E. Miller, arXiv:2411.00640 (2024), on power.
   *
   * @param variance of one case's difference, trials averaged: {@code ω² + σA²/KA + σB²/KB}
   * @param power chance of finding it, 0 to 1 exclusive
   */
  public static double forMeans(double variance, double difference, double alpha, double power) {
    double z = StandardNormal.upperQuantile(alpha / 2) + StandardNormal.upperQuantile(1 - power);
    return z * z * variance / (difference * difference);
  }

  /**
   * Cases for a difference of pass rates. Source: R. J. Connor, Biometrics 43 (1987) 207-211.
   *
   * @param aOnly share of the cases that only the first passes
   * @param bOnly share of those that only the second passes
   */
  public static int forPassRates(double aOnly, double bOnly, double alpha, double power) {
    double psi = aOnly + bOnly;
    double difference = Math.abs(aOnly - bOnly);
    double root =
        StandardNormal.upperQuantile(alpha / 2) * Math.sqrt(psi)
            + StandardNormal.upperQuantile(1 - power) * Math.sqrt(psi - difference * difference);
    return (int) Math.ceil(root * root / (difference * difference));
  }

  /**
   * By what a variance grows when cases come in clusters. Source: L. Kish, Survey Sampling (1965).
   *
   * @param size cases of a cluster
   * @param correlation within a cluster
   */
  public static double designEffect(double size, double correlation) {
    return 1 + (size - 1) * correlation;
  }

  /**
   * The largest rate that still hides with 95 % when none of n showed: {@code 1 - 0.05^(1/n)},
   * about 3/n. Source: J. A. Hanley, A. Lippman-Hand, JAMA 249 (1983) 1743-1745.
   */
  public static double upperBoundOfNone(int n) {
    return 1 - Math.pow(0.05, 1.0 / n);
  }

  /**
   * The difference of two rates on a scale on which it is as hard to find everywhere. Source: J.
   * Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 6.
   */
  public static double cohensH(double a, double b) {
    return 2 * Math.asin(Math.sqrt(a)) - 2 * Math.asin(Math.sqrt(b));
  }
}
