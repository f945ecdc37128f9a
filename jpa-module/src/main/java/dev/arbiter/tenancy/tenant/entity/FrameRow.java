package dev.arbiter.tenancy.tenant.entity;

/**
 * A project with what is shown of its tenant.
 *
 * @param accent null for the product's own colour
 */
public record FrameRow(String tenantName, String accent, Project project) {}
