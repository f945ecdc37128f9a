package dev.arbiter.evaluation.run.api;

import java.util.UUID;

/** What two runs have in common, within the bound tenant. */
public interface RunPairs {

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run;
   *     INVALID ({@code comparison.other-suite}) when they are of different suites
   */
  CommonCases commonCases(UUID runA, UUID runB);
}
