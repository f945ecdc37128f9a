package dev.arbiter.analytics.statistics.control;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Tests whether two assistants pass the same cases equally often. Only cases that one passed and
 * the other failed count; without a true difference they fall either way like a fair coin.
 *
 * <p>Source: Q. McNemar, Psychometrika 12 (1947) 153-157; exact and mid-p form of M. W. Fagerland,
 * S. Lydersen, P. Laake, The McNemar test for binary matched-pairs data: mid-p and asymptotic are
 * better than exact conditional, BMC Medical Research Methodology 13:91 (2013). With X binomial of
 * N = aOnly + bOnly trials at 1/2 and k = min(aOnly, bOnly):
 *
 * <pre>
 * exact = min(1, 2 P(X ≤ k))
 * mid-p = 2 P(X ≤ k) - P(X = k)
 * </pre>
 *
 * <p>The distribution function is the regularised incomplete beta function, not a sum, so a million
 * discordant cases take no longer than ten.
 *
 * @param pValue two-sided exact p, over 0, at most 1
 * @param midPValue two-sided mid-p, over 0, at most {@code pValue}
 */
public record McNemarTest(double pValue, double midPValue) {

  /** What stands in results as the name of the test. */
  public static final String NAME = "exact McNemar";

  public static McNemarTest of(int aOnly, int bOnly) {
    int trials = Math.addExact(aOnly, bOnly);
    int least = Math.min(aOnly, bOnly);
    BinomialDistribution fairCoin = BinomialDistribution.of(trials, 0.5);
    double twice = 2 * fairCoin.cumulativeProbability(least);
    double middle = twice - fairCoin.probability(least);
    return new McNemarTest(probability(twice), probability(middle));
  }

  /** McNemar's own statistic without correction, chi-square with one degree of freedom. */
  public static double chiSquare(int aOnly, int bOnly) {
    double difference = (double) aOnly - bOnly;
    return difference * difference / ((double) aOnly + bOnly);
  }

  public static McNemarTest of(PairedCounts counts) {
    return of(counts.aOnly(), counts.bOnly());
  }

  /** A p-value is never 0: below the smallest normal number it is given as that bound. */
  private static double probability(double value) {
    return Math.min(1, Math.max(Double.MIN_NORMAL, value));
  }
}
