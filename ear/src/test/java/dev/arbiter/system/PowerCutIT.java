package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process of the product is killed while answers are graded. */
class PowerCutIT {
  private static final int CASES = 4_000;
  private static final int ASSISTANTS = 2;
  private static final int ITEMS = CASES * ASSISTANTS;
  private static final LargeRun.Size SIZE =
      new LargeRun.Size(
          CASES, ASSISTANTS, 0, List.of("\"exact\"", "{\"kind\":\"length\",\"max\":9}"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @Test
  void aRunThatWasCutOffCompletesByItselfWithEachItemAnsweredAndGradedOnce() {
    Path home = folder.resolve("home");
    Api.SignIn owner;
    LargeRun run;
    int doneAtKill;
    try (Product product = Product.serve(home, small(home))) {
      Api api = product.owner("Acme");
      owner = api.signIn();
      run = LargeRun.start(api, folder, SIZE);
      doneAtKill = run.awaitDone(api, ITEMS / 10, PATIENCE).path("done").asInt();
      product.kill();
    }
    assertThat(doneAtKill).isLessThan(ITEMS);

    try (Product again = Product.serve(home, small(home))) {
      Api api = Api.anonymous(again.uri()).signedIn(owner);
      JsonNode completed = run.awaitDone(api, ITEMS, PATIENCE);

      assertThat(completed.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(completed.path("items").asInt()).isEqualTo(ITEMS);
      assertThat(completed.path("dead").asInt()).isZero();
      run.holdsEachItemOnce(home);
      JsonNode comparison = api.get("comparisons?run=" + run.id()).body();
      for (JsonNode assistant : comparison.path("assistants")) {
        assertThat(assistant.path("answered").asInt()).isEqualTo(CASES);
        assertThat(assistant.path("passed").asInt()).isEqualTo(CASES / 2);
      }
    }
  }

  /** Small batches and short leases, so that the cut falls in the middle of many. */
  private static Command small(Path home) {
    return Command.on(home)
        .with("ARBITER_WORK_BATCH", "50")
        .with("ARBITER_WORK_LEASE_SECONDS", "5");
  }
}
