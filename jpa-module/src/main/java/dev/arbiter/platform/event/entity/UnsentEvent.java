package dev.arbiter.platform.event.entity;

import java.util.List;
import java.util.UUID;

/**
 * What a relay learns of an event: whose it is and who wants it, never what it says.
 *
 * @param consumers null when all who want this kind are to get it
 * @param revision counts how often it was to be sent again
 */
public record UnsentEvent(
    UUID tenantId,
    UUID id,
    String kind,
    List<String> consumers,
    String correlationId,
    int revision) {

  public UnsentEvent {
    consumers = consumers == null ? null : List.copyOf(consumers);
  }
}
