package dev.arbiter.analytics.performance.api;

import java.util.UUID;

/** Latency and cost of the assistants of a run, within the bound tenant. */
public interface Performances {

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run
   */
  Performance ofRun(UUID runId);
}
