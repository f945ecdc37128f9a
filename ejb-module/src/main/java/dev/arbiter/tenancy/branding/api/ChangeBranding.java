package dev.arbiter.tenancy.branding.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param accent {@code #rrggbb}; null or blank for the product's own colour
 */
@Schema(description = "How an organisation's pages shall look.")
public record ChangeBranding(String accent) {}
