package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.McNemarTest;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.analytics.statistics.control.MinimumDetectableDifference;
import dev.arbiter.analytics.statistics.control.NewcombePairedInterval;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import java.util.OptionalDouble;

/**
 * The test, the interval and the smallest difference of a pair. Where each case is one answer of
 * each assistant and stands for itself: McNemar's exact test and Newcombe's interval. Else (several
 * trials, or cases in clusters) Student's t on one difference a case, with the clusters' standard
 * error. ADR 0015 says why.
 */
record PairTest(String name, double pValue, double midPValue) {

  static PairTest of(PairTally tally) {
    if (tally.isExact()) {
      McNemarTest test = McNemarTest.of(tally.counts());
      return new PairTest(McNemarTest.NAME, test.pValue(), test.midPValue());
    }
    double p = pValueOf(tally);
    return new PairTest(
        tally.isClustered() ? MeanEstimate.CLUSTERED_NAME : MeanEstimate.NAME, p, p);
  }

  /**
   * Few differences that all fall the same way have hardly any spread, and t knows no bounds there.
   * A test by turning signs (R. A. Fisher, The Design of Experiments, 1935) could not go below 2 in
   * 2^m with m of them, and neither does this one.
   */
  private static double pValueOf(PairTally tally) {
    if (tally.differing() == 0) {
      return 1;
    }
    MeanEstimate rates = tally.rates();
    double byT = rates.isWithoutSpread() && rates.clusters() > 1 ? 0 : rates.pValue();
    double least = Math.max(Double.MIN_NORMAL, Math.pow(2, 1.0 - tally.differing()));
    return Math.min(1, Math.max(least, byT));
  }

  static Interval interval(PairTally tally) {
    if (tally.isExact()) {
      return NewcombePairedInterval.of(tally.counts());
    }
    MeanEstimate rates = tally.rates();
    if (rates.isWithoutSpread()) {
      return widened(rates);
    }
    return rates.interval(-1, 1).orElse(new Interval(-1, 1));
  }

  /** All units agree: as many as could have hidden in a sample of that size may still differ. */
  private static Interval widened(MeanEstimate rates) {
    if (rates.n() == 0) {
      return new Interval(-1, 1);
    }
    double hidden = WilsonInterval.of(0, rates.clusters()).high();
    return new Interval(Math.max(-1, rates.mean() - hidden), Math.min(1, rates.mean() + hidden));
  }

  static OptionalDouble detectable(PairTally tally, double level) {
    return tally.isExact()
        ? MinimumDetectableDifference.betweenPassRates(
            tally.n(), tally.counts().discordance(), level)
        : detectable(tally.rates(), level);
  }

  static OptionalDouble detectable(MeanEstimate means, double level) {
    return MinimumDetectableDifference.betweenMeans(means.n(), means.standardDeviation(), level);
  }
}
