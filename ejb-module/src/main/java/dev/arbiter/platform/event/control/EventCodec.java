package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventKind;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/**
 * Events as JSON. What a newer version added is ignored, so that two versions understand each
 * other.
 */
final class EventCodec {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

  private EventCodec() {}

  /**
   * @throws IllegalArgumentException when the class names no kind
   */
  static String kind(Class<? extends DomainEvent> type) {
    EventKind kind = type.getAnnotation(EventKind.class);
    if (kind == null) {
      throw new IllegalArgumentException(type.getName() + " has no @EventKind");
    }
    return kind.value();
  }

  static String write(DomainEvent event) {
    return JSON.toJson(event);
  }

  static <E extends DomainEvent> E read(String json, Class<E> type) {
    return JSON.fromJson(json, type);
  }
}
