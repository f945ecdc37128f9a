package dev.arbiter.evaluation.stray.type;

import dev.arbiter.platform.tenant.api.TenantScope;

public record Upward(TenantScope scope) {}
