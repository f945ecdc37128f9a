package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages of assistants do, done by a program. */
@ExtendWith(SharedProduct.class)
class AssistantsIT {
  private static final String CASES =
      "{\"id\":\"a\",\"prompt\":\"p\"}\n{\"id\":\"b\",\"prompt\":\"q\"}";

  @Test
  void assistantsTellTheirCoverageAndTheirNewestRun(Product product) {
    Api api = product.owner("Covered");
    RunMaker runs = new RunMaker(api);
    RunMaker.Suite suite = runs.suite("Cover", CASES);
    RunMaker.Participant half =
        runs.answers(suite, "half", answer("a", 1) + "\n" + answer("a", 2) + "\n" + answer("z", 1));
    String run = runs.start(suite, half);
    String recordings = "assistants/" + half.assistantId() + "/recordings";
    upload(api, recordings, suite, answer("a", 1) + "\n" + answer("b", 1));

    JsonNode listed = api.get(recordings).body().path("data");
    assertThat(listed).hasSize(2);
    assertThat(listed.get(0).path("current").asBoolean()).isTrue();
    assertThat(listed.get(0).path("missing").asInt()).isZero();
    JsonNode older = listed.get(1);
    assertThat(older.path("current").asBoolean()).isFalse();
    assertThat(older.path("suiteName").asText()).isEqualTo("Cover");
    assertThat(older.path("cases").asInt()).isEqualTo(2);
    assertThat(older.path("repeated").asInt()).isEqualTo(1);
    assertThat(older.path("unknown").asInt()).isEqualTo(1);
    JsonNode report = api.get(recordings + "/" + half.recordingId()).body();
    assertThat(report.path("missingSample").toString()).isEqualTo("[\"b\"]");
    assertThat(report.at("/unknownSample/0/id").asText()).isEqualTo("z");

    JsonNode one = api.get("assistants?search=HAL&kind=recorded").body().at("/data/0");
    assertThat(one.at("/lastRun/id").asText()).isEqualTo(run);
    assertThat(one.at("/latestRecording/matched").asInt()).isEqualTo(2);
    assertThat(api.get("assistants?search=hal&kind=manual").body().path("data")).isEmpty();
    assertThat(api.get("assistants?name=hal").body().path("data")).isEmpty();
    assertThat(api.get("assistants?kind=robot").status()).isEqualTo(400);
  }

  @Test
  void everyOrderIsReadPageByPage(Product product) {
    Api api = product.owner("Sorted");
    RunMaker runs = new RunMaker(api);
    RunMaker.Suite suite = runs.suite("Sorted", CASES);
    RunMaker.Participant whole =
        runs.answers(suite, "c whole", answer("a", 1) + "\n" + answer("b", 1));
    runs.person("b person");
    runs.answers(suite, "d half", answer("a", 1));
    runs.person("a person");
    runs.again(suite, whole, answer("a", 1) + "\n" + answer("b", 1));

    assertThat(inOrder(api, "newest")).isEqualTo("a person,d half,b person,c whole");
    assertThat(inOrder(api, "name")).isEqualTo("a person,b person,c whole,d half");
    assertThat(inOrder(api, "kind")).isEqualTo("a person,b person,c whole,d half");
    assertThat(inOrder(api, "changed")).isEqualTo("c whole,a person,d half,b person");
    assertThat(inOrder(api, "coverage")).startsWith("d half,c whole,").hasSize(32);
    assertThat(api.get("assistants?order=colour").status()).isEqualTo(400);
    String cursor = api.get("assistants?order=name&limit=1").body().path("nextCursor").asText();
    assertThat(api.get("assistants?order=changed&cursor=" + cursor).status()).isEqualTo(422);
    assertThat(api.get("assistants?order=coverage&cursor=" + cursor).status()).isEqualTo(422);
  }

  /** Names, read two at a time. */
  private static String inOrder(Api api, String order) {
    List<String> names = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = api.get("assistants?limit=2&order=" + order + next).body();
      page.path("data").forEach(one -> names.add(one.path("name").asText()));
      next = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : null;
    } while (next != null);
    return String.join(",", names);
  }

  @Test
  void namesAndDelaysCanBeChanged(Product product) {
    Api api = product.owner("Changed");
    String one = make(api, "one", "RECORDED");
    String two = make(api, "two", "MANUAL");

    assertThat(change(api, one, "{\"replayDelayMs\":250}").body().path("replayDelayMs").asInt())
        .isEqualTo(250);
    assertThat(change(api, one, "{\"name\":\" uno \"}").body().path("name").asText())
        .isEqualTo("uno");
    assertThat(api.get("assistants/" + one).body().path("replayDelayMs").asInt()).isEqualTo(250);
    assertThat(change(api, one, "{\"name\":\"two\"}").code()).isEqualTo("assistant.name-taken");
    assertThat(change(api, one, "{\"name\":\"\"}").code()).isEqualTo("assistant.name");
    assertThat(change(api, two, "{\"replayDelayMs\":1}").code())
        .isEqualTo("assistant.replay-delay");
    assertThat(api.get("assistants/" + one).body().path("name").asText()).isEqualTo("uno");
  }

  @Test
  void aManualAssistantTellsWhereItsAnswersAreMissing(Product product) {
    Api api = product.owner("Pasted");
    RunMaker runs = new RunMaker(api);
    RunMaker.Suite suite = runs.suite("Paste", CASES);
    String assistant = make(api, "by hand", "MANUAL");
    ObjectNode command =
        Api.JSON.createObjectNode().put("suiteId", suite.id()).put("version", suite.version());
    command.withArray("assistants").addObject().put("assistantId", assistant);
    command.putArray("defaultGraders").addObject().put("kind", "match").put("value", "yes");
    Api.Reply started = api.post("runs", command);
    String run = started.body().path("id").asText();
    String manual = "runs/" + run + "/manual/" + assistant;
    awaitWaiting(api, manual, 2);

    assertThat(api.get(manual + "/held").status()).isEqualTo(204);
    JsonNode taken = api.send("POST", manual + "/next", "application/json", none()).body();
    assertThat(api.get(manual + "/held").body().path("caseId")).isEqualTo(taken.path("caseId"));
    assertThat(api.get(manual + "/held").text()).doesNotContain("expected");
    JsonNode row = api.get("assistants/" + assistant + "/manual-runs").body().at("/data/0");
    assertThat(row.path("runId").asText()).isEqualTo(run);
    assertThat(row.path("waiting").asInt()).isEqualTo(2);
    assertThat(row.path("held").asInt()).isEqualTo(1);
    assertThat(row.path("suiteName").asText()).isEqualTo("Paste");
  }

  private static void awaitWaiting(Api api, String manual, int cases) {
    for (int i = 0; i < 600; i++) {
      if (api.get(manual).body().path("waiting").asInt() == cases) {
        return;
      }
      Product.pause();
    }
    throw new AssertionError("the run has no cases for people: " + api.get(manual));
  }

  private static BodyPublisher none() {
    return BodyPublishers.noBody();
  }

  private static String make(Api api, String name, String kind) {
    ObjectNode command = Api.JSON.createObjectNode().put("name", name).put("kind", kind);
    return api.post("assistants", command).body().path("id").asText();
  }

  private static Api.Reply change(Api api, String id, String body) {
    return api.send("PATCH", "assistants/" + id, "application/json", BodyPublishers.ofString(body));
  }

  private static void upload(Api api, String path, RunMaker.Suite suite, String lines) {
    String query = "?suiteId=" + suite.id() + "&version=" + suite.version();
    Api.Reply done =
        api.send("POST", path + query, "application/x-ndjson", BodyPublishers.ofString(lines));
    assertThat(done.status()).as(done.text()).isEqualTo(201);
  }

  private static String answer(String id, int trial) {
    ObjectNode node = Api.JSON.createObjectNode();
    return node.put("id", id).put("answer", "yes").put("trial", trial).toString();
  }
}
