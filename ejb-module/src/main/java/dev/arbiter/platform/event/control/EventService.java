package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.Events;
import dev.arbiter.platform.event.entity.OutboxStore;
import dev.arbiter.platform.event.entity.StoredEvent;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.time.type.TimeOrderedId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes events with the deed: without a running transaction it refuses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EventService implements Events {

  @Inject private OutboxStore outbox;
  @Inject private OutboxRelay relay;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "what happened must be tellable, whoever did it")
  public void publish(DomainEvent event) {
    outbox.add(
        new StoredEvent(
            TimeOrderedId.next(clock),
            EventCodec.kind(event.getClass()),
            EventCodec.write(event),
            caller.require().correlationId(),
            clock.instant()));
    relay.wakeAfterCommit();
  }
}
