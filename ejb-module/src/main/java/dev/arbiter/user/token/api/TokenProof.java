package dev.arbiter.user.token.api;

import java.util.UUID;

/** Whose valid token was shown. */
public record TokenProof(UUID tenantId, UUID tokenId, UUID accountId) {}
