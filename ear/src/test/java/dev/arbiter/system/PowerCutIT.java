package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process of the product is killed while answers are graded. */
class PowerCutIT {
  private static final int CASES = 4_000;
  private static final int ASSISTANTS = 2;
  private static final int ITEMS = CASES * ASSISTANTS;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @Test
  void aRunThatWasCutOffCompletesByItselfWithEachItemAnsweredAndGradedOnce() throws IOException {
    Path home = folder.resolve("home");
    Api.SignIn owner;
    String run;
    int doneAtKill;
    try (Product product = Product.serve(home, small(home))) {
      Api api = product.owner("Acme");
      owner = api.signIn();
      run = start(api);
      doneAtKill = awaitDone(api, run, ITEMS / 10).path("done").asInt();
      product.kill();
    }
    assertThat(doneAtKill).isLessThan(ITEMS);

    try (Product again = Product.serve(home, small(home))) {
      Api api = Api.anonymous(again.uri()).signedIn(owner);
      JsonNode completed = awaitDone(api, run, ITEMS);

      assertThat(completed.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(completed.path("items").asInt()).isEqualTo(ITEMS);
      assertThat(completed.path("dead").asInt()).isZero();
      holdsEachItemOnce(home, run);
      JsonNode comparison = api.get("comparisons?run=" + run).body();
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

  private String start(Api api) throws IOException {
    Path suite = folder.resolve("suite.jsonl");
    Files.writeString(suite, rows("prompt", "p"));
    JsonNode imported = api.upload("suites/import?name=Large", "application/jsonl", suite).body();
    String suiteId = imported.path("suiteId").asText();
    ObjectNode run = Api.JSON.createObjectNode().put("suiteId", suiteId).put("version", 1);
    run.put("trials", 1).put("priority", 3);
    for (int i = 0; i < ASSISTANTS; i++) {
      ObjectNode made = Api.JSON.createObjectNode().put("name", "assistant " + i);
      String id = api.post("assistants", made.put("kind", "RECORDED")).body().path("id").asText();
      Path answers = Files.writeString(folder.resolve("answers.jsonl"), rows("answer", "x"));
      String recordings = "assistants/%s/recordings?suiteId=%s&version=1".formatted(id, suiteId);
      assertThat(api.upload(recordings, "application/jsonl", answers).status()).isEqualTo(201);
      run.withArray("assistants").addObject().put("assistantId", id);
    }
    return api.post("runs", run).body().path("id").asText();
  }

  /** Every second answer is the expected one. */
  private static String rows(String field, String text) {
    String expected = "\"graders\":[\"exact\",{\"kind\":\"length\",\"max\":9}],\"expected\":\"x0\"";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < CASES; i++) {
      rows.append(
          "{\"id\":\"%d\",\"%s\":\"%s%d\",%s}%n".formatted(i, field, text, i % 2, expected));
    }
    return rows.toString();
  }

  private static JsonNode awaitDone(Api api, String run, int atLeast) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode progress = api.get("runs/" + run).body();
      boolean isAll = atLeast == ITEMS;
      if (isAll
          ? progress.path("status").asText().equals("COMPLETED")
          : progress.path("done").asInt() >= atLeast) {
        return progress;
      }
      assertThat(System.nanoTime()).as("still %s", progress).isLessThan(end);
      Product.pause();
    }
  }

  private static void holdsEachItemOnce(Path home, String run) {
    ProductDatabase database = new ProductDatabase(home);
    String ofRun = " where run_id = '" + run + "'";
    String item = "(case_id, assistant_id, trial)";
    String answers = "select count(*) || ' of ' || count(distinct " + item + ")";
    assertThat(database.column(answers + " from evaluation.answer" + ofRun))
        .containsExactly(ITEMS + " of " + ITEMS);
    String wrong = " group by " + item + " having count(*) <> 2 or count(distinct ordinal) <> 2";
    assertThat(database.column("select 'x' from evaluation.grade" + ofRun + wrong)).isEmpty();
    assertThat(database.column("select count(*) from evaluation.grade" + ofRun))
        .as("two graders a case")
        .containsExactly(String.valueOf(2 * ITEMS));
  }
}
