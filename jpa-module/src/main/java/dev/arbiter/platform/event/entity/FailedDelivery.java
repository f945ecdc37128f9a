package dev.arbiter.platform.event.entity;

import java.util.UUID;

/**
 * The end of a consumer's attempts to handle an event.
 *
 * @param letter id of the dead letter, unless there is one of this event and consumer already
 * @param reason of the last attempt
 */
public record FailedDelivery(
    UUID letter,
    UUID eventId,
    String kind,
    String consumer,
    String correlationId,
    int attempts,
    String reason) {}
