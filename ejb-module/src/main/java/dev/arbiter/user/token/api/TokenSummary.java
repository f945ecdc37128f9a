package dev.arbiter.user.token.api;

import java.time.Instant;
import java.util.UUID;

/** A token as it may be listed. */
public record TokenSummary(
    UUID id,
    String name,
    String lastFour,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt) {}
