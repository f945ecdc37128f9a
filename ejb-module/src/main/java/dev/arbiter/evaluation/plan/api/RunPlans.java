package dev.arbiter.evaluation.plan.api;

import java.util.UUID;

/** Helps to put a run together, within the bound tenant's current project. */
public interface RunPlans {

  /**
   * @param suiteId null leaves the choice open
   * @param version null takes the latest
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such suite
   *     or version
   */
  RunPlan plan(UUID suiteId, Integer version);
}
