package dev.arbiter.analytics.comparison.control;

import java.util.Arrays;
import java.util.Optional;

/**
 * What two assistants did on the cases that both have a grade for.
 *
 * @param scores differences of the mean scores; empty when every score only repeats the pass
 */
record PairTally(String a, String b, PairedCounts counts, Optional<PairedMeanDifference> scores) {

  static PairTally of(String a, CaseGrades gradesA, String b, CaseGrades gradesB) {
    int[] cells = new int[4];
    double[] differences = new double[gradesA.cases()];
    int n = 0;
    boolean repeats = true;
    for (int rank = 0; rank < differences.length; rank++) {
      if (gradesA.isGraded(rank) && gradesB.isGraded(rank)) {
        cells[(gradesA.isPassed(rank) ? 0 : 2) + (gradesB.isPassed(rank) ? 0 : 1)]++;
        differences[n] = gradesA.score(rank) - gradesB.score(rank);
        repeats = repeats && gradesA.isScoreOfPass(rank) && gradesB.isScoreOfPass(rank);
        n++;
      }
    }
    return new PairTally(
        a,
        b,
        new PairedCounts(cells[0], cells[1], cells[2], cells[3]),
        repeats
            ? Optional.empty()
            : Optional.of(PairedMeanDifference.of(Arrays.copyOf(differences, n))));
  }
}
