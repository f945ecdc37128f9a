package dev.arbiter.analytics.comparison.control;

import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import java.util.Arrays;
import java.util.List;

/**
 * One assistant's grades by case, its trials averaged first: trials of one case are not cases of
 * their own, and counting them as such would make every interval too narrow (Miller 2024, see
 * {@link dev.arbiter.analytics.statistics.control.MeanEstimate}).
 */
final class CaseGrades {

  /** A case with several trials counts as passed when at least this share of its graded ones is. */
  static final double PASS_SHARE = 0.5;

  /** 0.7 times 10 is less than 7 in binary, and stands on a border all the same. */
  private static final double ROUNDING = 1e-9;

  private final double[] scores;
  private final double[] shares;
  private final int trials;
  private final int gradedItems;
  private final int gradedCases;
  private final int passedCases;

  private CaseGrades(AssistantOutcomes outcomes) {
    scores = new double[outcomes.cases()];
    shares = new double[outcomes.cases()];
    trials = outcomes.trials();
    int items = 0;
    int graded = 0;
    int passes = 0;
    for (int rank = 0; rank < scores.length; rank++) {
      int trials = average(outcomes, rank);
      items += trials;
      graded += trials > 0 ? 1 : 0;
      passes += isPassed(rank) ? 1 : 0;
    }
    gradedItems = items;
    gradedCases = graded;
    passedCases = passes;
  }

  static CaseGrades of(AssistantOutcomes outcomes) {
    return new CaseGrades(outcomes);
  }

  /** Fills in one case and returns how many of its trials are graded. */
  private int average(AssistantOutcomes outcomes, int rank) {
    int graded = 0;
    int passes = 0;
    double sum = 0;
    for (int trial = 1; trial <= outcomes.trials(); trial++) {
      if (outcomes.isGraded(rank, trial)) {
        graded++;
        passes += outcomes.isPassed(rank, trial) ? 1 : 0;
        sum += outcomes.score(rank, trial);
      }
    }
    scores[rank] = graded == 0 ? Double.NaN : sum / graded;
    shares[rank] = graded == 0 ? Double.NaN : (double) passes / graded;
    return graded;
  }

  boolean isGraded(int rank) {
    return !Double.isNaN(scores[rank]);
  }

  /** Whether the case is passed; false without a grade. */
  boolean isPassed(int rank) {
    return shares[rank] >= PASS_SHARE;
  }

  /** The share of the case's graded trials that passed; NaN without any. */
  double share(int rank) {
    return shares[rank];
  }

  /** How often the assistant was asked each case. */
  int trials() {
    return trials;
  }

  /** Mean score of the case's graded trials, 0 to 1; NaN without any. */
  double score(int rank) {
    return scores[rank];
  }

  /** Whether the score only repeats the share of passes. */
  boolean isScoreOfPass(int rank) {
    return scores[rank] == shares[rank];
  }

  int cases() {
    return scores.length;
  }

  int gradedItems() {
    return gradedItems;
  }

  int gradedCases() {
    return gradedCases;
  }

  int passedCases() {
    return passedCases;
  }

  /** Mean over the graded cases; NaN without any. */
  double meanScore() {
    double sum = 0;
    for (double score : scores) {
      sum += Double.isNaN(score) ? 0 : score;
    }
    return gradedCases == 0 ? Double.NaN : sum / gradedCases;
  }

  /**
   * Graded cases by their mean score, in parts of equal width; a score on a border is in the upper
   * part, and 1 in the last.
   */
  List<Integer> scoreHistogram(int bins) {
    int[] counts = new int[bins];
    for (double score : scores) {
      if (!Double.isNaN(score)) {
        counts[Math.min(bins - 1, (int) (score * bins + ROUNDING))]++;
      }
    }
    return Arrays.stream(counts).boxed().toList();
  }
}
