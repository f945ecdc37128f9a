package dev.arbiter.evaluation.run.api;

import java.util.UUID;

/** What the answers of runs took and cost, within the bound tenant. */
public interface RunMeasurements {

  /**
   * Latencies and costs of a run as compact arrays.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run
   */
  MeasuredRun ofRun(UUID runId);
}
