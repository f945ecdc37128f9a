package dev.arbiter.user.token.entity;

import java.time.Instant;
import java.util.UUID;

/** Whose token it is, found before a tenant is bound. */
public record TokenOwner(UUID tenantId, UUID tokenId, UUID accountId, Instant expiresAt) {}
