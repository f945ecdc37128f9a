package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arbiter.system.RunMaker.Participant;
import dev.arbiter.system.RunMaker.Suite;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that people and programs move, and follow, while the engine works on them. */
@ExtendWith(SharedProduct.class)
class RunEngineIT {
  private static final int CASES = 6_000;
  private static final String GRADERS =
      "{\"graders\":[{\"kind\":\"contains-any\",\"values\":[\"x\"]}]}";

  private final Product product;

  RunEngineIT(Product product) {
    this.product = product;
  }

  @Test
  void aPausedRunStandsStillAndAFollowerMissesNothingOfIt() {
    Api api = product.owner("Engine");
    String run = slowRun(api, "paused");
    EventStream first = EventStream.of(api, run, 0).take(2);
    assertThat(post(api, run, "pause").body().path("status").asText()).isEqualTo("PAUSED");

    int done = settled(api, run);
    assertThat(done).isLessThan(CASES);
    assertThat(post(api, run, "pause").status()).as("asked twice").isEqualTo(200);
    assertThat(post(api, run, "regrade", GRADERS).status()).isEqualTo(409);
    assertThat(post(api, run, "resume").body().path("status").asText()).isEqualTo("RUNNING");

    EventStream rest = EventStream.of(api, run, first.last()).toItsEnd();
    List<JsonNode> all = first.and(rest);
    assertThat(all)
        .extracting(event -> event.path("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    assertThat(all.stream().mapToInt(event -> event.path("finished").asInt()).sum())
        .isEqualTo(CASES);
    assertThat(all.get(all.size() - 1).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void answersAreGradedAnewWithoutAskingAgainAndTheComparisonFollows() {
    Api api = product.owner("Engine");
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite("regraded", lines("\"prompt\":\"p\",\"expected\":\"y\"", 20));
    Participant one = make.answers(suite, "says x", lines("\"answer\":\"x\"", 20));
    Participant other = make.answers(suite, "says y", lines("\"answer\":\"y\"", 20));
    String run = make.start(suite, one, other);
    make.awaitEnd(List.of(run));
    assertThat(passed(api, run)).containsExactly(0, 20);

    assertThat(post(api, run, "regrade", GRADERS).status()).isEqualTo(200);
    make.awaitEnd(List.of(run));

    assertThat(passed(api, run)).containsExactly(20, 0);
    assertThat(post(api, run, "retry").status()).as("nothing failed").isEqualTo(409);
    assertThat(post(api, run, "cancel").status()).as("it has ended").isEqualTo(409);
  }

  @Test
  void aCancelledRunEndsAtOnceAndKeepsItsAnswers() {
    Api api = product.owner("Engine");
    String run = slowRun(api, "cancelled");
    EventStream.of(api, run, 0).take(2);
    assertThat(post(api, run, "cancel").body().path("status").asText()).isEqualTo("CANCELLED");
    int done = settled(api, run);
    assertThat(done).isPositive().isLessThan(CASES);
    assertThat(post(api, run, "resume").status()).isEqualTo(409);
  }

  @Test
  void peopleAnswerByHandEachCaseOnce() {
    Api api = product.owner("Engine");
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite("by hand", lines("\"prompt\":\"p\",\"expected\":\"y\"", 3));
    ObjectNode command = Api.JSON.createObjectNode().put("name", "by hand").put("kind", "MANUAL");
    String assistant = api.post("assistants", command).body().path("id").asText();
    String run = make.start(suite, new Participant(assistant, null));
    EventStream.of(api, run, 0).take(1);
    String manual = "runs/" + run + "/manual/" + assistant;

    Set<String> keys =
        IntStream.range(0, 3).mapToObj(i -> answerNext(api, manual)).collect(Collectors.toSet());

    assertThat(keys).hasSize(3);
    assertThat(
            api.send("POST", manual + "/next", "application/json", BodyPublishers.noBody())
                .status())
        .isEqualTo(204);
    make.awaitEnd(List.of(run));
    assertThat(passed(api, run)).containsExactly(3);
  }

  @Test
  void anotherTenantMovesAndFollowsNothing() {
    Api api = product.owner("Engine");
    String run = slowRun(api, "foreign");
    Api stranger = product.owner("Bystanders");
    for (String command : List.of("pause", "resume", "cancel", "retry")) {
      assertThat(post(stranger, run, command).status()).as(command).isEqualTo(404);
    }
    assertThat(post(stranger, run, "regrade", GRADERS).status()).isEqualTo(404);
    assertThat(stranger.get("runs/" + run + "/events").status()).isEqualTo(404);
    assertThat(stranger.get("runs/" + run + "/manual/" + run).status()).isEqualTo(404);
    assertThat(post(api, run, "cancel").status()).isEqualTo(200);
  }

  private static String answerNext(Api api, String manual) {
    JsonNode task =
        api.send("POST", manual + "/next", "application/json", BodyPublishers.noBody()).body();
    assertThat(task.has("expected")).isFalse();
    String address = "%s/cases/%s/1".formatted(manual, task.path("caseId").asText());
    String answer = "{\"answer\":\"y\"}";
    assertThat(
            api.send("PUT", address, "application/json", BodyPublishers.ofString(answer)).status())
        .isEqualTo(200);
    assertThat(
            api.send("PUT", address, "application/json", BodyPublishers.ofString(answer)).status())
        .as("given twice")
        .isEqualTo(409);
    return task.path("key").asText();
  }

  /** A run whose answers take long enough to step in, but no longer. */
  private static String slowRun(Api api, String name) {
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite(name, lines("\"prompt\":\"p\",\"expected\":\"y\"", CASES));
    Participant slow = make.slowAnswers(suite, name, 2_000, lines("\"answer\":\"y\"", CASES));
    return make.start(suite, slow);
  }

  private static String lines(String rest, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"id\":\"c%d\",%s}".formatted(i, rest))
        .collect(Collectors.joining("\n"));
  }

  /** What is done once nothing is under way any more. */
  private static int settled(Api api, String run) {
    int before = -1;
    int quiet = 0;
    while (quiet < 20) {
      int now = api.get("runs/" + run).body().path("done").asInt();
      quiet = now == before ? quiet + 1 : 0;
      before = now;
      Product.pause();
    }
    return before;
  }

  private static List<Integer> passed(Api api, String run) {
    List<Integer> counts = new java.util.ArrayList<>();
    api.get("comparisons?run=" + run)
        .body()
        .path("assistants")
        .forEach(assistant -> counts.add(assistant.path("passed").asInt()));
    return counts;
  }

  private static Api.Reply post(Api api, String run, String command) {
    return post(api, run, command, "{}");
  }

  private static Api.Reply post(Api api, String run, String command, String body) {
    return api.send(
        "POST", "runs/" + run + "/" + command, "application/json", BodyPublishers.ofString(body));
  }
}
