package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.analytics.statistics.control.PairedCounts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What two assistants did on the cases that both have a grade for.
 *
 * @param counts by whether a case counts as passed
 * @param rates difference of the shares of passed trials, one a case
 * @param scores differences of the mean scores; empty when every score only repeats the pass
 * @param isExact whether each case is one answer of each and stands for itself, so that the
 *     four-fold table holds all there is
 * @param differing cases on which the two differ, or clusters where there are any
 */
record PairTally(
    String a,
    String b,
    PairedCounts counts,
    MeanEstimate rates,
    Optional<MeanEstimate> scores,
    boolean isExact,
    int differing) {

  /**
   * @param ranks the cases to look at
   * @param clusters per rank, as in {@link dev.arbiter.evaluation.run.api.CaseGroups}
   */
  static PairTally of(NamedGrades a, NamedGrades b, int[] ranks, int[] clusters) {
    CaseGrades one = a.grades();
    CaseGrades other = b.grades();
    int[] common = Arrays.stream(ranks).filter(r -> one.isGraded(r) && other.isGraded(r)).toArray();
    int[] cells = new int[4];
    boolean repeats = true;
    for (int rank : common) {
      cells[(one.isPassed(rank) ? 0 : 2) + (other.isPassed(rank) ? 0 : 1)]++;
      repeats = repeats && one.isScoreOfPass(rank) && other.isScoreOfPass(rank);
    }
    PairedCounts counts = new PairedCounts(cells[0], cells[1], cells[2], cells[3]);
    double[] shares =
        Arrays.stream(common).mapToDouble(r -> one.share(r) - other.share(r)).toArray();
    double[] scores =
        Arrays.stream(common).mapToDouble(r -> one.score(r) - other.score(r)).toArray();
    int[] cluster = Clusters.renumbered(common, clusters);
    boolean alone = Arrays.stream(cluster).allMatch(c -> c < 0);
    return new PairTally(
        a.name(),
        b.name(),
        counts,
        MeanEstimate.of(shares, cluster),
        repeats ? Optional.empty() : Optional.of(MeanEstimate.of(scores, cluster)),
        alone && one.trials() == 1 && other.trials() == 1,
        differing(shares, cluster));
  }

  private static int differing(double[] shares, int[] cluster) {
    double[] sums = new double[Math.max(0, Arrays.stream(cluster).max().orElse(-1) + 1)];
    int alone = 0;
    for (int i = 0; i < shares.length; i++) {
      if (cluster[i] >= 0) {
        sums[cluster[i]] += shares[i];
      } else {
        alone += isDifferent(shares[i]) ? 1 : 0;
      }
    }
    return alone + (int) Arrays.stream(sums).filter(PairTally::isDifferent).count();
  }

  /** Shares are fractions of small numbers: their sums are 0 but for rounding. */
  private static boolean isDifferent(double sum) {
    return Math.abs(sum) > 1e-9;
  }

  /** All cases of a suite version. */
  static int[] allOf(int cases) {
    return IntStream.range(0, cases).toArray();
  }

  int n() {
    return rates.n();
  }

  /** Pass rate of the first less that of the second; NaN without cases. */
  double difference() {
    return isExact ? counts.difference() : rates.mean();
  }

  boolean isClustered() {
    return rates.clusters() < rates.n();
  }
}
