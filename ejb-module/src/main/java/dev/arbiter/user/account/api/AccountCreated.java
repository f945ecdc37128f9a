package dev.arbiter.user.account.api;

import java.util.UUID;

/**
 * @param created false when an account with this e-mail address was there already
 */
public record AccountCreated(UUID accountId, boolean created) {}
