package dev.arbiter.analytics.statistics.control;

import dev.arbiter.analytics.statistics.api.Interval;

/**
 * Interval for the difference of two pass rates over the same cases: Wilson's intervals of the two
 * rates, squared and added, less what their correlation takes away.
 *
 * <p>Source: R. G. Newcombe, Improved confidence intervals for the difference between binomial
 * proportions based on paired data, Statistics in Medicine 17 (1998) 2635-2650, method 10. With the
 * table (e, f, g, h), rates p1 and p2 and their Wilson intervals (l1, u1) and (l2, u2):
 *
 * <pre>
 * lower = d - √((p1-l1)² - 2φ(p1-l1)(u2-p2) + (u2-p2)²)
 * upper = d + √((u1-p1)² - 2φ(u1-p1)(p2-l2) + (p2-l2)²)
 * φ = (eh - fg) / √((e+f)(g+h)(e+g)(f+h)), 0 where the root is 0;
 * a positive numerator is first reduced by n/2, but not below 0
 * </pre>
 */
public final class NewcombePairedInterval {

  private NewcombePairedInterval() {}

  /** The interval, within -1 and 1; all of that without cases. */
  public static Interval of(PairedCounts counts) {
    int n = counts.n();
    if (n == 0) {
      return new Interval(-1, 1);
    }
    double difference = counts.difference();
    double lower = difference - reach(counts, n);
    double upper = difference + reach(counts.swapped(), n);
    return new Interval(Math.max(-1, lower), Math.min(1, upper));
  }

  /** How far the interval reaches from the difference down; swapped counts give the way up. */
  private static double reach(PairedCounts counts, int n) {
    int passedA = counts.both() + counts.aOnly();
    int passedB = counts.both() + counts.bOnly();
    double downA = (double) passedA / n - WilsonInterval.of(passedA, n).low();
    double upB = WilsonInterval.of(passedB, n).high() - (double) passedB / n;
    double square = downA * downA - 2 * phi(counts) * downA * upB + upB * upB;
    return Math.sqrt(Math.max(0, square));
  }

  private static double phi(PairedCounts counts) {
    double e = counts.both();
    double f = counts.aOnly();
    double g = counts.bOnly();
    double h = counts.neither();
    double margins = (e + f) * (g + h) * (e + g) * (f + h);
    if (margins == 0) {
      return 0;
    }
    double numerator = e * h - f * g;
    double corrected = numerator > 0 ? Math.max(numerator - counts.n() / 2.0, 0) : numerator;
    return corrected / Math.sqrt(margins);
  }
}
