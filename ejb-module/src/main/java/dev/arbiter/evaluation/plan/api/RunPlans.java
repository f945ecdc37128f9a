package dev.arbiter.evaluation.plan.api;

/** Helps to put a run together, within the bound tenant's current project. */
public interface RunPlans {

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such suite
   *     or version
   */
  RunPlan plan(PlanQuestion question);
}
