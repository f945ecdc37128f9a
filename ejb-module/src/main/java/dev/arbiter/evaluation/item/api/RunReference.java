package dev.arbiter.evaluation.item.api;

import java.time.Instant;
import java.util.UUID;

/** A run as it stands in a choice. */
public record RunReference(UUID id, int suiteVersion, Instant createdAt) {}
