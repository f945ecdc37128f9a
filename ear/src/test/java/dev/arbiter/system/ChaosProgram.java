package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills one part again and again in a run of 20,000 answers, at random moments. Takes half an hour,
 * so it is no part of the tests: {@code ./arbiter bench chaos} runs it and leaves {@code
 * ear/target/chaos.md}. The properties {@code arbiter.chaos.kills}, {@code .cases} (each is
 * answered twice) and {@code .seed} change how much and when.
 */
class ChaosProgram {
  private static final int KILLS = Integer.getInteger("arbiter.chaos.kills", 10);
  private static final int CASES = Integer.getInteger("arbiter.chaos.cases", 10_000);
  private static final long SEED = Long.getLong("arbiter.chaos.seed", 20261126);
  private static final LargeRun.Size SIZE =
      new LargeRun.Size(CASES, 2, 3_000, List.of("\"exact\""));
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int WITHIN_MILLIS = 12_000;
  private static final Path REPORT = Path.of("target/chaos.md");

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @ParameterizedTest
  @EnumSource
  void theRunCompletesWithNothingLostOrDoubledOrUnseen(Kills.Victim victim) throws Exception {
    Path home = folder.resolve("home");
    try (ExternalBroker broker = ExternalBroker.start(folder.resolve("broker"));
        Product product = Product.serve(home, broker.usedBy(slow(home)))) {
      Api api = product.owner("Acme");
      LargeRun run = LargeRun.start(api, folder, SIZE);
      try (EventFollower follower = EventFollower.of(api, run.id())) {
        run.awaitDone(api, 1, PATIENCE);
        Kills kills = new Kills(product, broker, follower, SEED + victim.ordinal());
        for (int i = 0; i < KILLS; i++) {
          say(line(kills.next(victim, WITHIN_MILLIS)));
        }
        JsonNode completed = run.awaitDone(api, SIZE.items(), PATIENCE);
        follower.awaitEnd(PATIENCE);
        say(summary(kills, follower, completed));
        assertThat(completed.path("dead").asInt()).isZero();
        assertThat(kills.done()).allMatch(kill -> kill.doneBefore() < SIZE.items());
        run.holdsEachItemOnce(home);
        assertThat(follower.seen())
            .extracting(event -> event.path("seq").asLong())
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, follower.seen().size()).boxed().toList());
        assertThat(follower.seen().stream().mapToInt(e -> e.path("finished").asInt()).sum())
            .isEqualTo(SIZE.items());
      }
    }
  }

  private static String line(Kills.Kill kill) {
    return "| %s | %d | %.1f |"
        .formatted(word(kill.victim()), kill.doneBefore(), seconds(kill.recovered()));
  }

  private static String summary(Kills kills, EventFollower follower, JsonNode completed) {
    double[] recovered =
        kills.done().stream().mapToDouble(kill -> seconds(kill.recovered())).sorted().toArray();
    return "\n%s: %d kills, seed %d; recovery %.1f / %.1f / %.1f s (min, median, max); %s with %d"
            .formatted(
                word(kills.done().get(0).victim()),
                recovered.length,
                SEED,
                recovered[0],
                recovered[recovered.length / 2],
                recovered[recovered.length - 1],
                completed.path("status").asText(),
                completed.path("done").asInt())
        + " done; %d events in %d connections%n"
            .formatted(follower.seen().size(), follower.connections());
  }

  private static String word(Kills.Victim victim) {
    return victim.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static void say(String line) throws IOException {
    System.out.println(line);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** About a hundred items a second, so that there is time for all the kills. */
  private static Command slow(Path home) {
    return Command.on(home)
        .with("ARBITER_WORK_BATCH", "50")
        .with("ARBITER_WORK_IN_FLIGHT", "200")
        .with("ARBITER_WORK_LEASE_SECONDS", "20");
  }
}
