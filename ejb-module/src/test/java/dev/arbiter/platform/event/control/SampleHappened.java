package dev.arbiter.platform.event.control;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventHandler;
import dev.arbiter.platform.event.api.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event as services have them. */
@EventKind("sample.happened")
public record SampleHappened(UUID id, int figure, Instant at) implements DomainEvent {

  /** Remembers what it was handed. */
  static final class Handler implements EventHandler<SampleHappened> {
    final List<SampleHappened> handled = new ArrayList<>();
    private final String consumer;

    Handler(String consumer) {
      this.consumer = consumer;
    }

    @Override
    public String consumer() {
      return consumer;
    }

    @Override
    public Class<SampleHappened> event() {
      return SampleHappened.class;
    }

    @Override
    public void handle(SampleHappened event) {
      handled.add(event);
    }
  }
}
