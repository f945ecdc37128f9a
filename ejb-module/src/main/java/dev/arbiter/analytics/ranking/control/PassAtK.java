package dev.arbiter.analytics.ranking.control;

/**
 * Chances over several attempts, out of n trials of which c passed, without the bias of putting c/n
 * into a power.
 *
 * <p>Source: M. Chen et al., Evaluating large language models trained on code, arXiv:2107.03374
 * (2021), section 2.1; all of k: S. Yao et al., tau-bench, arXiv:2406.12045 (2024), section 3.
 */
public final class PassAtK {

  private PassAtK() {}

  /** That at least one of k attempts passes: {@code 1 - C(n-c, k) / C(n, k)}. */
  public static double any(int trials, int passed, int attempts) {
    return 1 - allOf(trials, trials - passed, attempts);
  }

  /** That all of k attempts pass: {@code C(c, k) / C(n, k)}. */
  public static double all(int trials, int passed, int attempts) {
    return allOf(trials, passed, attempts);
  }

  private static double allOf(int trials, int wanted, int attempts) {
    if (attempts < 1 || attempts > trials || wanted < 0 || wanted > trials) {
      throw new IllegalArgumentException(wanted + " of " + trials + " in " + attempts);
    }
    double chance = 1;
    for (int i = 0; i < attempts; i++) {
      chance *= Math.max(0, wanted - i) / (double) (trials - i);
    }
    return chance;
  }
}
