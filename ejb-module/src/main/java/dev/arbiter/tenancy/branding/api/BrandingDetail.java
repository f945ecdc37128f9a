package dev.arbiter.tenancy.branding.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param accent {@code #rrggbb}; null for the product's own colour
 */
@Schema(name = "Branding", description = "How an organisation's pages look.")
public record BrandingDetail(String accent) {}
