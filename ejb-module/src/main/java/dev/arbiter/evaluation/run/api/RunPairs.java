package dev.arbiter.evaluation.run.api;

/** What two runs have in common, within the bound tenant. */
public interface RunPairs {

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException INVALID ({@code
   *     comparison.other-suite}) when they are of different suites
   */
  CommonCases commonCases(RunDetail a, RunDetail b);
}
