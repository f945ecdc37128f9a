package dev.arbiter.analytics.statistics.control;

/**
 * The four-fold table of two assistants on the same cases.
 *
 * @param both cases that both passed
 * @param aOnly cases that only the first passed
 * @param bOnly cases that only the second passed
 * @param neither cases that both failed
 */
public record PairedCounts(int both, int aOnly, int bOnly, int neither) {

  public PairedCounts {
    if (both < 0 || aOnly < 0 || bOnly < 0 || neither < 0) {
      throw new IllegalArgumentException("A count is negative");
    }
  }

  public int n() {
    return Math.addExact(Math.addExact(both, aOnly), Math.addExact(bOnly, neither));
  }

  public int discordant() {
    return aOnly + bOnly;
  }

  /** Pass rate of the first less that of the second; NaN without cases. */
  public double difference() {
    return n() == 0 ? Double.NaN : ((double) aOnly - bOnly) / n();
  }

  /** The share of cases on which the two differ; NaN without cases. */
  public double discordance() {
    return n() == 0 ? Double.NaN : (double) discordant() / n();
  }

  /** The same table with first and second exchanged. */
  public PairedCounts swapped() {
    return new PairedCounts(both, bOnly, aOnly, neither);
  }
}
