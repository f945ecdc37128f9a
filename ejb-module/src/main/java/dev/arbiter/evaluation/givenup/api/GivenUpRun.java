package dev.arbiter.evaluation.givenup.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A run with items that were given up.
 *
 * @param items all of the run
 * @param dead those given up
 * @param problem why one of them was; the others may differ
 * @param retryable whether they can be tried again: not in a run that was cancelled
 */
public record GivenUpRun(
    UUID runId,
    String suiteName,
    int suiteVersion,
    RunStatus status,
    int items,
    int dead,
    String problem,
    Instant createdAt,
    boolean retryable) {}
