package dev.arbiter.tenancy.tenant.api;

import java.util.UUID;

/** A tenant as its own people see it. */
public record TenantDetail(UUID id, String slug, String name) {}
