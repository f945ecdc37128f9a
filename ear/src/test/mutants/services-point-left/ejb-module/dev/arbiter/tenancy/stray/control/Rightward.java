package dev.arbiter.tenancy.stray.control;

import dev.arbiter.user.account.type.Role;

public record Rightward(Role role) {}
