package dev.arbiter.platform.event.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param redriven letters that are sent again
 * @param more whether there may be more: then ask again
 */
@Schema(description = "What sending again has begun.")
public record RedriveResult(int redriven, boolean more) {}
