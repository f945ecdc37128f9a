package dev.arbiter.platform.time.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

  @Test
  void carriesVersionSevenAndTheTime() {
    UUID id = TimeOrderedId.next(at(NOW));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void sortsByTimeAsText() {
    String earlier = TimeOrderedId.next(at(NOW)).toString();
    String later = TimeOrderedId.next(at(NOW.plusMillis(1))).toString();
    assertThat(earlier).isLessThan(later);
  }

  @Test
  void differsWithinOneMillisecond() {
    assertThat(
            Stream.generate(() -> TimeOrderedId.next(at(NOW)))
                .limit(1000)
                .collect(Collectors.toSet()))
        .hasSize(1000);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
