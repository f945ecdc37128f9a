package dev.arbiter.evaluation.progress.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.util.UUID;

/** Where a run stands after its event {@code seq}. */
public record ProgressRow(UUID runId, long seq, RunStatus status, int items, int done, int dead) {}
