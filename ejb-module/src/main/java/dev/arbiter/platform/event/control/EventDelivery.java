package dev.arbiter.platform.event.control;

import java.util.Objects;
import java.util.UUID;

/**
 * One event on its way to one consumer.
 *
 * @param redriven whether it is sent again from a dead letter
 * @param attempt from 1, as the broker counts
 */
public record EventDelivery(
    UUID tenantId,
    UUID eventId,
    String kind,
    String consumer,
    String correlationId,
    boolean redriven,
    int attempt) {

  public EventDelivery {
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(consumer, "consumer");
    Objects.requireNonNull(correlationId, "correlationId");
  }

  /** The service of the consumer. */
  String service() {
    return consumer.substring(0, consumer.indexOf('.'));
  }
}
