package dev.arbiter.evaluation.givenup.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A run with items that were given up.
 *
 * @param problem of one of them
 */
public record GivenUpRow(
    UUID runId,
    String suiteName,
    int suiteVersion,
    RunStatus status,
    int items,
    int dead,
    String problem,
    Instant createdAt) {}
