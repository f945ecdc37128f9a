package dev.arbiter.analytics.ranking.control;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Strengths of which the chance to win against each other follows: {@code P(i beats j) = 1 / (1 +
 * exp(βj - βi))}; a tie counts as half a win of each.
 *
 * <p>Source: R. A. Bradley, M. E. Terry, Rank analysis of incomplete block designs, Biometrika 39
 * (1952) 324-345; found by the iteration of D. R. Hunter, Annals of Statistics 32 (2004) 384-406,
 * which converges where there is a maximum: when everyone can be reached from everyone by wins (L.
 * R. Ford, American Mathematical Monthly 64 (1957) 28-33).
 */
public final class BradleyTerry {

  private static final int MOST_STEPS = 100_000;
  private static final double CLOSE = 1e-12;

  private BradleyTerry() {}

  /**
   * @param wins of the row's player against the column's, ties as halves; the diagonal is ignored
   * @return logarithmic strengths of mean 0
   * @throws IllegalArgumentException when some never win against, or never lose to, all others:
   *     their strength would be infinite
   */
  public static double[] logStrengths(double[][] wins) {
    if (!isConnected(wins, false) || !isConnected(wins, true)) {
      throw new IllegalArgumentException("The wins do not connect everyone with everyone");
    }
    double[] strengths = new double[wins.length];
    Arrays.fill(strengths, 1);
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > CLOSE; step++) {
      double[] next = step(wins, strengths);
      change = 0;
      for (int i = 0; i < next.length; i++) {
        change = Math.max(change, Math.abs(Math.log(next[i] / strengths[i])));
      }
      strengths = next;
    }
    return Arrays.stream(strengths).map(Math::log).toArray();
  }

  /** One step; the strengths' logarithms keep the mean 0. */
  private static double[] step(double[][] wins, double[] strengths) {
    double[] next = new double[strengths.length];
    double logs = 0;
    for (int i = 0; i < next.length; i++) {
      double won = 0;
      double met = 0;
      for (int j = 0; j < next.length; j++) {
        if (j != i) {
          won += wins[i][j];
          met += (wins[i][j] + wins[j][i]) / (strengths[i] + strengths[j]);
        }
      }
      next[i] = won / met;
      logs += Math.log(next[i]) / next.length;
    }
    double scale = Math.exp(-logs);
    return Arrays.stream(next).map(strength -> strength * scale).toArray();
  }

  /** Whether all can be reached from the first by wins, or backwards by losses. */
  private static boolean isConnected(double[][] wins, boolean backwards) {
    boolean[] reached = new boolean[wins.length];
    Deque<Integer> open = new ArrayDeque<>();
    reached[0] = true;
    open.add(0);
    int count = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      count++;
      for (int other = 0; other < wins.length; other++) {
        double won = backwards ? wins[other][at] : wins[at][other];
        if (other != at && won > 0 && !reached[other]) {
          reached[other] = true;
          open.add(other);
        }
      }
    }
    return count == wins.length;
  }
}
