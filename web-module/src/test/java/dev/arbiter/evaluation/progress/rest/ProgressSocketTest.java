package dev.arbiter.evaluation.progress.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressSocketTest {

  private static final UUID RUN = new UUID(0, 1);

  @Test
  void readsWhichRunsAPageShows() {
    assertThat(ProgressSocket.parse("{\"" + RUN + "\":17}")).isEqualTo(Map.of(RUN, 17L));
    assertThat(ProgressSocket.parse("{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "{\"a\":1}",
        "{\"00000000-0000-0000-0000-000000000001\":\"1\"}",
        "{\"00000000-0000-0000-0000-000000000001\":null}"
      })
  void refusesAnythingElse(String message) {
    assertThatThrownBy(() -> ProgressSocket.parse(message))
        .isInstanceOfAny(
            JsonException.class, IllegalArgumentException.class, ClassCastException.class);
  }

  @Test
  void refusesMoreRunsThanAPageShows() {
    String many =
        IntStream.range(0, 51)
            .mapToObj(i -> "\"" + new UUID(0, i) + "\":0")
            .collect(Collectors.joining(",", "{", "}"));

    assertThatThrownBy(() -> ProgressSocket.parse(many))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
