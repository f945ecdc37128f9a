package dev.arbiter.analytics.statistics.control;

/**
 * Whether one assistant is at most a margin worse than the other, one-sided.
 *
 * <p>Source: S. Wellek, Testing Statistical Hypotheses of Equivalence and Noninferiority (2010),
 * chapter 2: {@code z = (d + margin) / SE}.
 *
 * @param z how many standard errors the difference lies above minus the margin
 * @param pValue one-sided; at most 0.05 shows that it is no worse
 */
public record NonInferiorityTest(double z, double pValue) {

  /**
   * @param difference mean of {@code a - b}
   * @param margin over 0: by how much {@code a} may be worse
   */
  public static NonInferiorityTest of(double difference, double standardError, double margin) {
    double z = (difference + margin) / standardError;
    return new NonInferiorityTest(z, StandardNormal.survival(z));
  }
}
