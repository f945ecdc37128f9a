package dev.arbiter.platform.event.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param consumer null for every consumer
 */
@Schema(description = "Which open dead letters are sent again.")
public record RedriveRequest(String consumer) {}
