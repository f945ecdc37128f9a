package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.server.database.ClusterSettings;
import dev.arbiter.server.database.EmbeddedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database fills up while a run is under way. */
class DiskFullIT {
  private static final int MEGABYTES = 500;
  private static final LargeRun.Size SIZE =
      new LargeRun.Size(1_000, 2, 1_000, List.of("\"exact\""));
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @Test
  void aRunIsPausedWithTheReasonAndGoesOnByItselfWhenThereIsRoom() throws Exception {
    assumeTrue(SmallDisk.isPossible(), "only root can make a small disk");
    Path home = folder.resolve("home");
    EmbeddedCluster.start(ClusterSettings.of(home, Map.of())).close();
    try (SmallDisk disk = SmallDisk.over(DatabaseFolder.of(home), MEGABYTES);
        Product product = Product.serve(home, slow(home))) {
      Api api = product.owner("Acme");
      LargeRun run = LargeRun.start(api, folder, SIZE);
      run.awaitDone(api, 100, PATIENCE);
      Path filler = disk.fill();

      JsonNode paused = awaitStatus(api, run, "PAUSED");
      assertThat(paused.path("problem").asText()).contains("disk of the database is full");
      assertThat(paused.path("done").asInt()).isLessThan(SIZE.items());
      assertThat(product.application()).get().matches(ProcessHandle::isAlive);
      goesOnAfter(filler, api, run);
      run.holdsEachItemOnce(home);
      saysWhyInItsEvents(api, run);
    }
  }

  private static void goesOnAfter(Path filler, Api api, LargeRun run) throws IOException {
    Files.delete(filler);
    JsonNode completed = run.awaitDone(api, SIZE.items(), PATIENCE);
    assertThat(completed.path("dead").asInt()).isZero();
    assertThat(completed.path("done").asInt()).isEqualTo(SIZE.items());
    assertThat(completed.path("problem").isMissingNode() || completed.path("problem").isNull())
        .as("%s", completed)
        .isTrue();
  }

  private static void saysWhyInItsEvents(Api api, LargeRun run) {
    JsonNode events = api.get("runs/" + run.id() + "/events").body();
    assertThat(events)
        .filteredOn(event -> event.path("status").asText().equals("PAUSED"))
        .isNotEmpty()
        .allMatch(event -> event.path("problem").asText().contains("disk"));
  }

  private static JsonNode awaitStatus(Api api, LargeRun run, String status) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode progress = api.get("runs/" + run.id()).body();
      if (progress.path("status").asText().equals(status)) {
        return progress;
      }
      assertThat(System.nanoTime()).as("still %s", progress).isLessThan(end);
      Product.pause();
    }
  }

  private static Command slow(Path home) {
    return Command.on(home).with("ARBITER_WORK_BATCH", "50").with("ARBITER_WORK_IN_FLIGHT", "100");
  }
}
