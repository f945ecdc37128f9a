package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.entity.RelayStore;
import dev.arbiter.platform.event.entity.UnsentEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Short transactions at the relay's door, outside any tenant. What is sent and then not marked,
 * because the node dies in between, is sent again: its consumers know it already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelayService {

  /** The lock on the outbox must not be held for long while a broker is slow. */
  private static final long LONGEST_MILLIS = 5_000;

  private static final int FORGET_AT_ONCE = 1_000;

  @Inject private RelayStore store;
  @Inject private EventHandlers handlers;
  @Inject private EventTransport transport;
  @Inject private EventConfig config;
  @Inject private Clock clock;

  /** For the container, which sets the fields. */
  public RelayService() {}

  RelayService(
      RelayStore store,
      EventHandlers handlers,
      EventTransport transport,
      EventConfig config,
      Clock clock) {
    this.store = store;
    this.handlers = handlers;
    this.transport = transport;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Sends some events and marks them.
   *
   * @return whether there may be more
   * @throws RuntimeException when nothing could be sent
   */
  public boolean sendBatch() {
    List<UnsentEvent> waiting = store.next(config.batch());
    if (waiting.isEmpty()) {
      return false;
    }
    List<UnsentEvent> sent = new ArrayList<>();
    transport.open(
        channel -> {
          long end = clock.millis() + LONGEST_MILLIS;
          for (UnsentEvent event : waiting) {
            deliveries(event).forEach(channel::send);
            sent.add(event);
            if (clock.millis() >= end) {
              return;
            }
          }
        });
    store.sent(sent);
    return sent.size() < waiting.size() || waiting.size() == config.batch();
  }

  /**
   * Forgets what is older than the retention time, in batches.
   *
   * @return whether there may be more
   */
  public boolean forgetBatch() {
    return store.forget(clock.instant().minus(config.retention()), FORGET_AT_ONCE)
        >= FORGET_AT_ONCE;
  }

  private List<EventDelivery> deliveries(UnsentEvent event) {
    boolean redriven = event.consumers() != null;
    List<String> consumers = redriven ? event.consumers() : handlers.consumersOf(event.kind());
    return consumers.stream()
        .map(
            consumer ->
                new EventDelivery(
                    event.tenantId(),
                    event.id(),
                    event.kind(),
                    consumer,
                    event.correlationId(),
                    redriven,
                    1))
        .toList();
  }
}
