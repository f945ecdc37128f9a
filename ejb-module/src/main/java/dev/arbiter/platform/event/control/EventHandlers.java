package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.api.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All consumers of this version, by what they want. They are known on every node, since a relay
 * addresses those of other nodes too.
 */
@ApplicationScoped
public class EventHandlers {

  /** Services that have a listener: another would get its events into a queue that nobody reads. */
  static final Set<String> LISTENING = Set.of("analytics");

  private static final Pattern CONSUMER = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

  private final Map<String, EventHandler<?>> byConsumer = new TreeMap<>();
  private final Map<String, List<String>> byKind = new TreeMap<>();

  /** For the container's proxy only. */
  protected EventHandlers() {}

  @Inject
  public EventHandlers(Instance<EventHandler<?>> handlers) {
    this(handlers.stream().toList());
  }

  EventHandlers(List<? extends EventHandler<?>> handlers) {
    for (EventHandler<?> handler : handlers) {
      String consumer = handler.consumer();
      if (!CONSUMER.matcher(consumer).matches()
          || !LISTENING.contains(consumer.substring(0, consumer.indexOf('.')))) {
        throw new IllegalStateException("nobody listens for the consumer " + consumer);
      }
      if (byConsumer.put(consumer, handler) != null) {
        throw new IllegalStateException("two consumers are named " + consumer);
      }
      byKind
          .computeIfAbsent(EventCodec.kind(handler.event()), kind -> new ArrayList<>())
          .add(consumer);
    }
  }

  /** Who wants events of a kind; nobody, if so. */
  List<String> consumersOf(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Everybody, in order. */
  List<String> consumers() {
    return List.copyOf(byConsumer.keySet());
  }

  /**
   * @throws IllegalStateException when this version has no such consumer
   */
  EventHandler<?> get(String consumer) {
    EventHandler<?> handler = byConsumer.get(consumer);
    if (handler == null) {
      throw new IllegalStateException("this version has no consumer " + consumer);
    }
    return handler;
  }
}
