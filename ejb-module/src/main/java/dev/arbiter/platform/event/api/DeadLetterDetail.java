package dev.arbiter.platform.event.api;

import dev.arbiter.platform.event.type.DeadLetterStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that a consumer could not handle.
 *
 * @param kind for example {@code run.completed}
 * @param consumer who could not handle it
 * @param attempts all of them, those after sending again too
 * @param redrives how often it was sent again
 * @param reason why the last attempt failed
 * @param payload what the event said, as JSON; null when the outbox had forgotten it
 * @param correlationId of the deed that the event tells of
 * @param occurredAt when it happened; null when the outbox had forgotten it
 * @param closedAt when it was handled or discarded; null until then
 * @param closedBy the account that discarded it; null unless somebody did
 * @param redrivable whether it can be sent again: it is open, and what it said is known
 */
public record DeadLetterDetail(
    UUID id,
    UUID eventId,
    String kind,
    String consumer,
    DeadLetterStatus status,
    int attempts,
    int redrives,
    String reason,
    String payload,
    String correlationId,
    Instant occurredAt,
    Instant failedAt,
    Instant closedAt,
    UUID closedBy,
    boolean redrivable) {}
