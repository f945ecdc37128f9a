package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.lifecycle.api.RunCancelled;
import dev.arbiter.evaluation.lifecycle.api.RunCompleted;
import dev.arbiter.evaluation.lifecycle.api.RunFailed;
import dev.arbiter.platform.event.api.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {

  private static final UUID ID = UUID.fromString("01940000-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-11-26T01:02:03.456Z");

  private record Nameless() implements DomainEvent {}

  @Test
  void readsWhatItWrote() {
    for (DomainEvent event :
        List.of(
            new RunCompleted(ID, 10, 9, 1, AT), new RunFailed(ID, AT), new RunCancelled(ID, AT))) {
      assertThat((Object) EventCodec.read(EventCodec.write(event), event.getClass()))
          .isEqualTo(event);
    }
  }

  /** Events of the version before are still under way when a new one starts. */
  @Test
  void writesTheWireFormatThatOtherVersionsRead() {
    assertThat(EventCodec.write(new RunCompleted(ID, 10, 9, 1, AT)))
        .isEqualTo(
            "{\"completedAt\":\"2026-11-26T01:02:03.456Z\",\"dead\":1,\"done\":9,\"items\":10,"
                + "\"runId\":\"01940000-0000-7000-8000-000000000001\"}");
    assertThat(EventCodec.kind(RunCompleted.class)).isEqualTo("run.completed");
    assertThat(EventCodec.kind(RunFailed.class)).isEqualTo("run.failed");
    assertThat(EventCodec.kind(RunCancelled.class)).isEqualTo("run.cancelled");
  }

  @Test
  void overlooksWhatANewerVersionAdded() {
    String newer = "{\"id\":\"" + ID + "\",\"figure\":3,\"at\":\"" + AT + "\",\"more\":[1]}";

    assertThat(EventCodec.read(newer, SampleHappened.class))
        .isEqualTo(new SampleHappened(ID, 3, AT));
  }

  @Test
  void refusesAnEventWithoutAKind() {
    assertThatThrownBy(() -> EventCodec.kind(Nameless.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nameless");
  }
}
