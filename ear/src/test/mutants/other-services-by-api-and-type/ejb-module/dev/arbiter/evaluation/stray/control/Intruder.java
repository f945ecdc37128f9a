package dev.arbiter.evaluation.stray.control;

import dev.arbiter.platform.tenant.control.ThreadTenantScope;

public record Intruder(ThreadTenantScope inner) {}
