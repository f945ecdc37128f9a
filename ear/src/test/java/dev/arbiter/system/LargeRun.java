package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A run of many short answers, every second of them right, that shows whether one was lost or
 * doubled.
 *
 * @param id as the server named it
 */
record LargeRun(String id, Size size) {

  /**
   * How much there is to do.
   *
   * @param delayMillis an answer comes no sooner
   * @param graders of each answer
   */
  record Size(int cases, int assistants, int delayMillis, List<String> graders) {
    int items() {
      return cases * assistants;
    }
  }

  /** Imports suite and answers, and starts it; files go to a folder. */
  static LargeRun start(Api api, Path folder, Size size) {
    try {
      Path suite = Files.writeString(folder.resolve("suite.jsonl"), rows(size, "prompt", "p"));
      JsonNode imported = good(api.upload("suites/import?name=Large", "application/jsonl", suite));
      String suiteId = imported.path("suiteId").asText();
      ObjectNode run = Api.JSON.createObjectNode().put("suiteId", suiteId).put("version", 1);
      run.put("trials", 1).put("priority", 3);
      for (int i = 0; i < size.assistants(); i++) {
        ObjectNode made = Api.JSON.createObjectNode().put("name", "assistant " + i);
        made.put("kind", "RECORDED").put("replayDelayMs", size.delayMillis());
        String id = good(api.post("assistants", made)).path("id").asText();
        Path answers = Files.writeString(folder.resolve("a.jsonl"), rows(size, "answer", "x"));
        String recordings = "assistants/%s/recordings?suiteId=%s&version=1".formatted(id, suiteId);
        good(api.upload(recordings, "application/jsonl", answers));
        run.withArray("assistants").addObject().put("assistantId", id);
      }
      return new LargeRun(good(api.post("runs", run)).path("id").asText(), size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode good(Api.Reply reply) {
    assertThat(reply.status()).as("%s", reply).isLessThan(300);
    return reply.body();
  }

  private static String rows(Size size, String field, String text) {
    String graders = String.join(",", size.graders());
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < size.cases(); i++) {
      rows.append(
          "{\"id\":\"%d\",\"%s\":\"%s%d\",\"expected\":\"x0\",\"graders\":[%s]}%n"
              .formatted(i, field, text, i % 2, graders));
    }
    return rows.toString();
  }

  /** Waits until so many are done, or the run has ended. */
  JsonNode awaitDone(Api api, int atLeast, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      JsonNode progress = api.get("runs/" + id).body();
      boolean ended = progress.path("status").asText().equals("COMPLETED");
      if (ended || atLeast < size.items() && progress.path("done").asInt() >= atLeast) {
        return progress;
      }
      assertThat(System.nanoTime()).as("still %s", progress).isLessThan(end);
      Product.pause();
    }
  }

  /** That each item has one answer, and each answer one grade of each grader. */
  void holdsEachItemOnce(Path home) {
    holdsEachItemOnce(new ProductDatabase(home)::column);
  }

  /**
   * The same of any database.
   *
   * @param column gives the first column of a query
   */
  void holdsEachItemOnce(Function<String, List<String>> column) {
    String ofRun = " where run_id = '" + id + "'";
    String item = "(case_id, assistant_id, trial)";
    String answers = "select count(*) || ' of ' || count(distinct " + item + ")";
    assertThat(column.apply(answers + " from evaluation.answer" + ofRun))
        .containsExactly(size.items() + " of " + size.items());
    int graders = size.graders().size();
    String wrong =
        " group by %s having count(*) <> %d or count(distinct ordinal) <> %d"
            .formatted(item, graders, graders);
    assertThat(column.apply("select 'x' from evaluation.grade" + ofRun + wrong)).isEmpty();
    assertThat(column.apply("select count(*) from evaluation.grade" + ofRun))
        .as("grades")
        .containsExactly(String.valueOf(graders * size.items()));
  }
}
