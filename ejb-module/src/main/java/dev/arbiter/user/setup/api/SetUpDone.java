package dev.arbiter.user.setup.api;

import java.util.UUID;

/**
 * @param created false when the owner was there already; then the password is still the old one
 */
public record SetUpDone(UUID tenantId, UUID accountId, boolean created) {}
