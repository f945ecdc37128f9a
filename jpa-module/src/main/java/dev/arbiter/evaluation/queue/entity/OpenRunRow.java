package dev.arbiter.evaluation.queue.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A run that is not over.
 *
 * @param underWay items that workers hold now
 * @param held why the engine paused it; null when it did not
 * @param problem what goes wrong with it now; null for nothing
 */
public record OpenRunRow(
    UUID runId,
    String suiteName,
    int suiteVersion,
    RunStatus status,
    int priority,
    int items,
    int done,
    int dead,
    int underWay,
    String held,
    String problem,
    Instant createdAt) {}
