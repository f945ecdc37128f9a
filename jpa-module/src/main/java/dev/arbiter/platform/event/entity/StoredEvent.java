package dev.arbiter.platform.event.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the outbox keeps it.
 *
 * @param kind for example {@code run.completed}
 * @param payload JSON
 * @param correlationId of the deed
 */
public record StoredEvent(
    UUID id, String kind, String payload, String correlationId, Instant occurredAt) {}
