package dev.arbiter.user.account.api;

/**
 * The caller's own password was changed. Also an event to whoever keeps the caller's page session,
 * which goes on under the new number.
 *
 * @param sessionGeneration what page sessions must remember from now on
 */
public record PasswordChanged(int sessionGeneration) {}
