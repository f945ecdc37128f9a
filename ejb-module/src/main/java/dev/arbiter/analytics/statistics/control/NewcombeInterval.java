package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;

/**
 * Interval for the difference of two pass rates over different cases: Wilson's intervals of the
 * two, squared and added.
 *
 * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17 (1998) 873-890, method 10.
 */
public final class NewcombeInterval {

  private NewcombeInterval() {}

  /** Of {@code passedA / a - passedB / b}; -1 to 1 when one of the two has no cases. */
  public static Interval of(int passedA, int a, int passedB, int b) {
    if (a == 0 || b == 0) {
      return new Interval(-1, 1);
    }
    double rateA = (double) passedA / a;
    double rateB = (double) passedB / b;
    Interval ofA = WilsonInterval.of(passedA, a);
    Interval ofB = WilsonInterval.of(passedB, b);
    double down = Math.hypot(rateA - ofA.low(), ofB.high() - rateB);
    double up = Math.hypot(ofA.high() - rateA, rateB - ofB.low());
    return new Interval(Math.max(-1, rateA - rateB - down), Math.min(1, rateA - rateB + up));
  }
}
