package dev.arbiter.evaluation.suite.api;

import java.time.Instant;
import java.util.UUID;

/** A suite in a list, with the size of its latest version. */
public record SuiteSummary(UUID id, String name, int latestVersion, int cases, Instant createdAt) {}
