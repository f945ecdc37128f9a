package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import java.util.Arrays;

/**
 * A pass rate over some cases: the mean of each case's share of passed trials.
 *
 * @param n cases with a grade
 * @param rate 0 to 1; null when there are none
 */
record RateEstimate(int n, Double rate, Interval interval) {

  /** Wilson's interval; with several trials or clusters of the size that their spread allows. */
  static RateEstimate of(CaseGrades grades, int[] ranks, int[] clusters) {
    int[] graded = Arrays.stream(ranks).filter(grades::isGraded).toArray();
    if (graded.length == 0) {
      return new RateEstimate(0, null, WilsonInterval.of(0, 0));
    }
    boolean alone = Arrays.stream(graded).allMatch(rank -> clusters[rank] < 0);
    if (alone && grades.trials() == 1) {
      long passed = Arrays.stream(graded).filter(grades::isPassed).count();
      return new RateEstimate(
          graded.length, (double) passed / graded.length, WilsonInterval.of(passed, graded.length));
    }
    MeanEstimate shares =
        MeanEstimate.of(
            Arrays.stream(graded).mapToDouble(grades::share).toArray(),
            Clusters.renumbered(graded, clusters));
    return new RateEstimate(graded.length, shares.mean(), WilsonInterval.ofMean(shares));
  }
}
