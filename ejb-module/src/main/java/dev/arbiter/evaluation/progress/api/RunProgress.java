package dev.arbiter.evaluation.progress.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.util.UUID;

/**
 * Where a run stands.
 *
 * @param seq number of its newest event; 0 before the first
 * @param items all of them; 0 while the run is prepared
 * @param done with a committed answer
 * @param dead given up
 */
public record RunProgress(UUID runId, long seq, RunStatus status, int items, int done, int dead) {}
