package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTest {
  private static final Instant START = Instant.parse("2026-11-26T01:00:00Z");

  private final Restarts restarts = new Restarts();

  @Test
  void theFirstIsAtOnceTheNextOnesAreRarerAndThenThereIsAnEnd() {
    List<Long> pauses = new ArrayList<>();
    Optional<Duration> pause = restarts.died(START);
    while (pause.isPresent()) {
      pauses.add(pause.get().toSeconds());
      pause = restarts.died(START);
    }

    assertThat(pauses).containsExactly(0L, 1L, 2L, 4L, 8L, 16L);
  }

  @Test
  void whoServedForAWhileStartsAtOnceAgainHoweverOftenItDies() {
    Instant now = START;
    for (int i = 0; i < 50; i++) {
      assertThat(restarts.died(now)).contains(Duration.ZERO);
      restarts.serves(now);
      now = now.plus(Restarts.STEADY);
    }
  }

  @Test
  void servingForAMomentIsNoReasonToBeginAnew() {
    for (int i = 0; i < Restarts.MOST_IN_A_ROW; i++) {
      assertThat(restarts.died(START)).isPresent();
      restarts.serves(START);
    }

    assertThat(restarts.died(START.plus(Restarts.STEADY).minusMillis(1))).isEmpty();
  }
}
