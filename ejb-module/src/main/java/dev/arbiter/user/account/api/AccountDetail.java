package dev.arbiter.user.account.api;

import dev.arbiter.user.account.type.Role;
import java.util.UUID;

/** An account as it may be shown. */
public record AccountDetail(UUID id, String email, String displayName, Role role) {}
