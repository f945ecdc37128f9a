package dev.arbiter.evaluation.work.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.type.DatabaseFault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageWatchTest {

  private static final int NO_DISK_IS_SO_LARGE = Integer.MAX_VALUE / 2;
  private static final RuntimeException FULL = new RuntimeException("full");
  private static final RuntimeException AWAY = new RuntimeException("away");
  private static final RuntimeException OTHER = new RuntimeException("duplicate key");

  @TempDir private Path folder;

  private final Limits limits = new Limits();
  private final Holds holds = new Holds();
  private final Hand clock = new Hand();
  private final StorageWatch watch =
      new StorageWatch(limits, StorageWatchTest::fault, holds, clock);

  private static Optional<DatabaseFault> fault(Throwable thrown) {
    return thrown == FULL
        ? Optional.of(DatabaseFault.DISK_FULL)
        : thrown == AWAY ? Optional.of(DatabaseFault.UNAVAILABLE) : Optional.empty();
  }

  @Test
  void aDiskWithTooLittleRoomHoldsRunsUntilThereIsMore() {
    limits.folder = folder;
    limits.least = NO_DISK_IS_SO_LARGE;
    watch.look();
    assertThat(watch.takesNoWork()).isTrue();
    watch.look();
    assertThat(holds.calls).containsExactly("hold", "hold");

    limits.least = 0;
    watch.look();

    assertThat(watch.takesNoWork()).isFalse();
    assertThat(holds.calls).endsWith("release");
  }

  @Test
  void aDatabaseThatSaysItIsFullIsTriedAgainLaterAndThenMoreRarely() {
    assertThat(watch.blames(FULL)).isTrue();
    watch.look();
    assertThat(holds.calls).containsExactly("hold");
    clock.pass(Duration.ofSeconds(15));
    watch.look();
    assertThat(watch.takesNoWork()).isFalse();
    assertThat(holds.calls).containsExactly("hold", "release");

    watch.blames(FULL);
    clock.pass(Duration.ofSeconds(29));
    watch.look();

    assertThat(watch.takesNoWork()).isTrue();
    clock.pass(Duration.ofSeconds(1));
    watch.look();
    assertThat(watch.takesNoWork()).isFalse();
  }

  @Test
  void aDatabaseThatIsAwayIsNotAskedAllTheTime() {
    assertThat(watch.blames(AWAY)).isTrue();
    assertThat(watch.takesNoWork()).isTrue();

    clock.pass(Duration.ofSeconds(2));

    assertThat(watch.takesNoWork()).isFalse();
    assertThat(holds.calls).isEmpty();
  }

  @Test
  void otherFaultsAreNotTheDatabases() {
    assertThat(watch.blames(OTHER)).isFalse();
    assertThat(watch.takesNoWork()).isFalse();
  }

  @Test
  void runsThatADeadNodeHeldAreReleasedFromTimeToTime() {
    watch.look();
    watch.look();
    assertThat(holds.calls).as("at the start").containsExactly("release");

    clock.pass(Duration.ofSeconds(30));
    watch.look();

    assertThat(holds.calls).containsExactly("release", "release");
  }

  private static final class Limits extends WorkConfig {
    private Path folder;
    private int least;

    @Override
    public int leastFreeMegabytes() {
      return least;
    }

    @Override
    public Optional<Path> databaseFolder() {
      return Optional.ofNullable(folder);
    }
  }

  private static final class Holds extends RunHolds {
    private final List<String> calls = new ArrayList<>();

    @Override
    void hold(String problem) {
      assertThat(problem).contains("disk");
      calls.add("hold");
    }

    @Override
    boolean release() {
      calls.add("release");
      return true;
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-11-26T01:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
