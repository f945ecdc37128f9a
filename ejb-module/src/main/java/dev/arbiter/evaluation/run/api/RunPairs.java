package dev.arbiter.evaluation.run.api;

import java.util.List;

/** What runs have in common, within the bound tenant. */
public interface RunPairs {

  /**
   * @param runs at least two
   * @throws dev.arbiter.platform.error.type.ProblemException INVALID ({@code
   *     comparison.other-suite}) when they are not all of one suite
   */
  CommonCases commonCases(List<RunDetail> runs);

  /**
   * @param common of the same runs
   * @param outcomes of the same runs
   * @return how many of the common cases the runs graded by different kinds of graders
   */
  int unevenlyGraded(List<RunDetail> runs, CommonCases common, List<GradedOutcomes> outcomes);
}
