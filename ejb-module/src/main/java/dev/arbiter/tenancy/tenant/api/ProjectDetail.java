package dev.arbiter.tenancy.tenant.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a tenant's work, with suites, assistants and runs of its own.
 *
 * @param isDefault the one that everybody works in who has chosen none; there is exactly one
 */
@Schema(name = "Project", description = "A part of a tenant's work.")
public record ProjectDetail(UUID id, String name, boolean isDefault, Instant createdAt) {}
