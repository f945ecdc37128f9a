package dev.arbiter.evaluation.suite.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a suite, with what changed since the one before.
 *
 * @param createdBy the account; null when the system made it
 */
public record VersionSummary(
    int version,
    int cases,
    int added,
    int changed,
    int removed,
    Instant createdAt,
    UUID createdBy) {}
