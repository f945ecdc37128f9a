package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventHandlersTest {

  @Test
  void findsEveryConsumerOfAKind() {
    EventHandlers handlers = handlers("analytics.one", "analytics.two");

    assertThat(handlers.consumersOf("sample.happened"))
        .containsExactly("analytics.one", "analytics.two");
    assertThat(handlers.consumersOf("other.happened")).isEmpty();
    assertThat(handlers.get("analytics.two").consumer()).isEqualTo("analytics.two");
  }

  @Test
  void refusesTwoConsumersOfOneName() {
    assertThatThrownBy(() -> handlers("analytics.one", "analytics.one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAConsumerWhoseQueueNobodyReads() {
    for (String consumer : List.of("evaluation.one", "one", "analytics", "analytics.One")) {
      assertThatThrownBy(() -> handlers(consumer))
          .as(consumer)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void saysThatAnOlderVersionsConsumerIsGone() {
    assertThatThrownBy(() -> handlers("analytics.one").get("analytics.gone"))
        .hasMessageContaining("analytics.gone");
  }

  private static EventHandlers handlers(String... consumers) {
    return new EventHandlers(List.of(consumers).stream().map(SampleHappened.Handler::new).toList());
  }
}
