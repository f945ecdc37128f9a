package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run in a list.
 *
 * @param assistants names in the order in which they were given
 */
public record RunSummary(
    UUID id,
    String suiteName,
    int suiteVersion,
    List<String> assistants,
    RunStatus status,
    int items,
    int done,
    int dead,
    Instant createdAt,
    Instant completedAt) {}
