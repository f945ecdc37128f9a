package dev.arbiter.evaluation.run.api;

import java.util.List;
import java.util.UUID;

/** What happened to the runs of the bound tenant. */
public interface RunEvents {

  /** Most events that are read at once. */
  int MOST = 500;

  /**
   * Events of a run, oldest first.
   *
   * @param after number of the last event that the caller knows; 0 for all
   * @param limit 1 to {@link #MOST}
   */
  List<RunEvent> after(UUID runId, long after, int limit);
}
