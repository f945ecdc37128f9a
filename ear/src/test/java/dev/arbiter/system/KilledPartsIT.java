package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server, database and an external broker are killed, one after the other, in one run. */
class KilledPartsIT {
  private static final LargeRun.Size SIZE =
      new LargeRun.Size(1_000, 2, 1_500, List.of("\"exact\""));
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int WITHIN_MILLIS = 2_000;
  private static final long SEED = 20261126;

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @Test
  void eachPartComesBackByItselfAndTheRunCompletesWithNothingLostOrDoubledOrUnseen()
      throws InterruptedException {
    Path home = folder.resolve("home");
    try (ExternalBroker broker = ExternalBroker.start(folder.resolve("broker"));
        Product product = Product.serve(home, broker.usedBy(slow(home)))) {
      Api api = product.owner("Acme");
      LargeRun run = LargeRun.start(api, folder, SIZE);
      try (EventFollower follower = EventFollower.of(api, run.id())) {
        run.awaitDone(api, 1, PATIENCE);
        Kills kills = new Kills(product, broker, follower, SEED);
        for (Kills.Victim victim : Kills.Victim.values()) {
          assertThat(kills.next(victim, WITHIN_MILLIS).doneBefore()).isLessThan(SIZE.items());
        }

        JsonNode completed = run.awaitDone(api, SIZE.items(), PATIENCE);
        assertThat(completed.path("dead").asInt()).isZero();
        run.holdsEachItemOnce(home);
        follower.awaitEnd(PATIENCE);
        missedNothing(follower);
      }
      assertThat(product.console())
          .contains("The application serves again", "The database serves again");
      assertThat(product.stop()).as("128 + SIGTERM").isEqualTo(143);
    }
  }

  private static void missedNothing(EventFollower follower) {
    List<JsonNode> events = follower.seen();
    assertThat(follower.connections()).as("it was thrown out").isGreaterThan(1);
    assertThat(events)
        .extracting(event -> event.path("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events.stream().mapToInt(event -> event.path("finished").asInt()).sum())
        .isEqualTo(SIZE.items());
  }

  /** About 35 items a second; leases end soon after their node. */
  private static Command slow(Path home) {
    return Command.on(home)
        .with("ARBITER_WORK_BATCH", "25")
        .with("ARBITER_WORK_IN_FLIGHT", "50")
        .with("ARBITER_WORK_LEASE_SECONDS", "6");
  }
}
