package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.arbiter.platform.event.entity.RelayStore;
import dev.arbiter.platform.event.entity.UnsentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RelayServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

  private final List<UnsentEvent> waiting = new ArrayList<>();
  private final List<UnsentEvent> marked = new ArrayList<>();
  private final List<EventDelivery> sent = new ArrayList<>();
  private Duration slow = Duration.ZERO;
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private boolean brokerDown;

  private final class Outbox extends RelayStore {
    @Override
    public List<UnsentEvent> next(int limit) {
      return waiting.subList(0, Math.min(limit, waiting.size()));
    }

    @Override
    public int sent(List<UnsentEvent> events) {
      marked.addAll(events);
      return events.size();
    }
  }

  private final class Broker implements EventTransport {
    @Override
    public void open(Consumer<Channel> work) {
      if (brokerDown) {
        throw new IllegalStateException("no connection");
      }
      work.accept(
          delivery -> {
            clock = Clock.offset(clock, slow);
            sent.add(delivery);
          });
    }
  }

  private static final class Three extends EventConfig {
    @Override
    public int batch() {
      return 3;
    }
  }

  private final Clock running =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
          return clock.instant();
        }
      };

  private final RelayService relay =
      new RelayService(
          new Outbox(),
          new EventHandlers(
              List.of(
                  new SampleHappened.Handler("analytics.one"),
                  new SampleHappened.Handler("analytics.two"))),
          new Broker(),
          new Three(),
          running);

  @Test
  void sendsAnEventToEveryoneWhoWantsItsKind() {
    UnsentEvent event = event("sample.happened", null);

    assertThat(relay.sendBatch()).isFalse();

    assertThat(sent)
        .extracting(EventDelivery::consumer, EventDelivery::redriven, EventDelivery::service)
        .containsExactly(
            tuple("analytics.one", false, "analytics"), tuple("analytics.two", false, "analytics"));
    assertThat(sent)
        .extracting(EventDelivery::eventId, EventDelivery::tenantId)
        .containsOnly(tuple(event.id(), event.tenantId()));
    assertThat(marked).containsExactly(event);
  }

  @Test
  void sendsADeadLetterOnlyToWhomItIsFor() {
    event("sample.happened", List.of("analytics.two"));

    relay.sendBatch();

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).consumer()).isEqualTo("analytics.two");
    assertThat(sent.get(0).redriven()).isTrue();
  }

  @Test
  void marksWhatNobodyWantsSoThatItDoesNotWaitForEver() {
    UnsentEvent event = event("other.happened", null);

    relay.sendBatch();

    assertThat(sent).isEmpty();
    assertThat(marked).containsExactly(event);
  }

  @Test
  void saysThatThereMayBeMoreAfterAFullBatch() {
    for (int i = 0; i < 4; i++) {
      event("sample.happened", null);
    }

    assertThat(relay.sendBatch()).isTrue();
    assertThat(marked).hasSize(3);
  }

  @Test
  void marksWhatItHasSentWhenTheBrokerIsSlow() {
    event("sample.happened", null);
    event("sample.happened", null);
    slow = Duration.ofSeconds(3);

    assertThat(relay.sendBatch()).isTrue();

    assertThat(marked).hasSize(1);
    assertThat(sent).hasSize(2);
  }

  @Test
  void marksNothingWhileTheBrokerIsDown() {
    event("sample.happened", null);
    brokerDown = true;

    assertThatThrownBy(relay::sendBatch).hasMessage("no connection");
    assertThat(marked).isEmpty();
  }

  @Test
  void asksTheBrokerForNothingWhenThereIsNothing() {
    brokerDown = true;

    assertThat(relay.sendBatch()).isFalse();
  }

  private UnsentEvent event(String kind, List<String> consumers) {
    UnsentEvent event =
        new UnsentEvent(
            UUID.randomUUID(), UUID.randomUUID(), kind, consumers, "correlation", waiting.size());
    waiting.add(event);
    return event;
  }
}
