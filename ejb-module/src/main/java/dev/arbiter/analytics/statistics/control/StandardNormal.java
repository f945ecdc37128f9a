package dev.arbiter.analytics.statistics.control;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the normal distribution with mean 0 and deviation 1. */
public final class StandardNormal {

  private static final NormalDistribution DISTRIBUTION = NormalDistribution.of(0, 1);

  /** 1.959964: between minus this and this lies 95 % of the distribution. */
  public static final double Z_95 = upperQuantile(0.025);

  private StandardNormal() {}

  /**
   * The value that is exceeded with that probability.
   *
   * @param probability between 0 and 1, both exclusive
   */
  public static double upperQuantile(double probability) {
    return DISTRIBUTION.inverseSurvivalProbability(probability);
  }

  /** The probability of more than that value. */
  public static double survival(double value) {
    return DISTRIBUTION.survivalProbability(value);
  }
}
