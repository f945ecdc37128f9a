package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventHandler;
import dev.arbiter.platform.event.entity.DeadLetterStore;
import dev.arbiter.platform.event.entity.FailedDelivery;
import dev.arbiter.platform.event.entity.OutboxStore;
import dev.arbiter.platform.event.entity.StoredEvent;
import dev.arbiter.platform.time.type.TimeOrderedId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** One transaction of the bound tenant for each attempt, and one for its failure. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryService {

  @Inject private OutboxStore outbox;
  @Inject private DeadLetterStore letters;
  @Inject private EventHandlers handlers;
  @Inject private Clock clock;

  /**
   * Has the consumer handle the event, unless it has done so before.
   *
   * @throws RuntimeException whatever keeps it from doing so; then nothing is changed
   */
  public void handle(EventDelivery delivery) {
    StoredEvent event =
        outbox
            .find(delivery.eventId())
            .orElseThrow(() -> new IllegalStateException(EventTexts.text("event.forgotten")));
    EventHandler<?> handler = handlers.get(delivery.consumer());
    if (!outbox.handle(event.id(), delivery.consumer(), clock.instant())) {
      return;
    }
    call(handler, event);
    if (delivery.redriven()) {
      letters.handled(event.id(), delivery.consumer(), clock.instant());
    }
  }

  /** Keeps the event as a dead letter of its tenant. */
  public void giveUp(EventDelivery delivery, String reason) {
    letters.keep(
        new FailedDelivery(
            TimeOrderedId.next(clock),
            delivery.eventId(),
            delivery.kind(),
            delivery.consumer(),
            delivery.correlationId(),
            Math.max(1, delivery.attempt()),
            reason),
        clock.instant());
  }

  private static <E extends DomainEvent> void call(EventHandler<E> handler, StoredEvent event) {
    handler.handle(EventCodec.read(event.payload(), handler.event()));
  }
}
