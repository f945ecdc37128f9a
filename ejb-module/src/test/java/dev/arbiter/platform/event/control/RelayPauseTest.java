package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RelayPauseTest {

  private long now = Long.MAX_VALUE - 5;
  private final RelayPause pause = new RelayPause(() -> now);

  @Test
  void doublesFromOneSecondToHalfAMinute() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      pause.begin();
      now += TimeUnit.SECONDS.toNanos(seconds) - 1;
      assertThat(pause.lasts()).as("before %d s", seconds).isTrue();
      now += 1;
      assertThat(pause.lasts()).as("after %d s", seconds).isFalse();
    }
  }

  @Test
  void beginsAnewWhenAllWasWell() {
    assertThat(pause.begin()).isTrue();
    assertThat(pause.begin()).isFalse();
    assertThat(pause.end()).isTrue();
    assertThat(pause.end()).isFalse();
    assertThat(pause.lasts()).isFalse();
    assertThat(pause.begin()).isTrue();
  }
}
