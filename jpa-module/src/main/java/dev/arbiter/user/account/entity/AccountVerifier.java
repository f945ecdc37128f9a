package dev.arbiter.user.account.entity;

import java.util.UUID;

/**
 * What is needed to check a password before a tenant is bound.
 *
 * @param passwordHash PHC string; null when the account has no password
 */
public record AccountVerifier(UUID tenantId, UUID accountId, String passwordHash) {}
