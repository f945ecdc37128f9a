package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a suite, and every kind of comparison, over the wire. */
class VersionsAndFiguresIT {
  private static final String JSON = "application/json";
  private static final String PATCH = "application/merge-patch+json";

  @TempDir static Path folder;
  private static Path home;
  private static Product product;
  private static Api api;
  private static RunMaker maker;

  @BeforeAll
  static void serve() {
    home = folder.resolve("home");
    product = Product.serve(home);
    api = product.owner("Measured");
    maker = new RunMaker(api);
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
    DatabaseFolder.delete(home);
  }

  @Test
  void editsMakeVersionsThatRunsDoNotFollowAndNoEditIsLost() {
    RunMaker.Suite suite = maker.suite("edited", cases(10));
    String base = "suites/" + suite.id() + "/cases";
    String path = base + "/" + stableId(suite, 0);
    String run = maker.start(suite, maker.answers(suite, "old", answers(10, 5)));
    maker.awaitEnd(List.of(run));

    assertThat(api.edit("PATCH", path, null, PATCH, "{\"expected\":\"x\"}").status())
        .isEqualTo(428);
    assertThat(api.edit("PATCH", path, "\"9\"", PATCH, "{\"expected\":\"x\"}").status())
        .isEqualTo(412);
    Api.Reply changed = api.edit("PATCH", path, "\"1\"", PATCH, "{\"expected\":\"x\"}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.body().path("version").asInt()).isEqualTo(2);
    assertThat(changed.body().path("detail").path("expected").asText()).isEqualTo("x");
    assertThat(changed.body().path("detail").path("tags").get(0).asText()).isEqualTo("mail");
    assertThat(api.edit("PATCH", path, "\"1\"", PATCH, "{\"expected\":\"y\"}").status())
        .as("the second of two editors")
        .isEqualTo(412);
    assertThat(
            api.edit("PATCH", path, "\"2\"", PATCH, "{\"expected\":\"x\"}")
                .body()
                .path("created")
                .asBoolean())
        .isFalse();
    assertThat(api.edit("POST", base, "\"2\"", JSON, "{\"id\":\"c1\",\"prompt\":\"?\"}").status())
        .isEqualTo(409);
    addsAndRemoves(suite, base);
    listsWhatChanged(suite);
    assertThat(api.get("runs/" + run).body().path("suiteVersion").asInt()).isEqualTo(1);
    comparesAcross(suite, run);
  }

  private void addsAndRemoves(RunMaker.Suite suite, String base) {
    Api.Reply bad = api.edit("POST", base, "\"2\"", JSON, "{\"id\":\"new\"}");
    assertThat(bad.status()).as(bad.text()).isEqualTo(422);
    Api.Reply added =
        api.edit(
            "POST",
            base,
            "\"2\"",
            JSON,
            "{\n \"id\": \"new\",\n \"prompt\": \"New?\", \"expected\": \"yes\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    String last = base + "/" + stableId(suite, 9);
    assertThat(api.edit("DELETE", last, "\"3\"", JSON, "").body().path("version").asInt())
        .isEqualTo(4);
    assertThat(api.get(last).status()).isEqualTo(404);
  }

  private void listsWhatChanged(RunMaker.Suite suite) {
    JsonNode versions = api.get("suites/" + suite.id() + "/versions").body().path("data");
    assertThat(versions.findValuesAsText("version")).containsExactly("4", "3", "2", "1");
    assertThat(versions.findValuesAsText("cases")).containsExactly("10", "11", "10", "10");
    JsonNode diff = api.get("suites/" + suite.id() + "/versions/1/diff/4").body().path("data");
    assertThat(diff.findValuesAsText("kind")).containsExactly("CHANGED", "REMOVED", "ADDED");
    assertThat(diff.get(0).path("fields").findValuesAsText("name")).containsExactly("expected");
    JsonNode back = api.get("suites/" + suite.id() + "/versions/4/diff/1?limit=1").body();
    assertThat(back.path("data").get(0).path("fields").get(0).path("before").asText())
        .isEqualTo("x");
    assertThat(back.path("nextCursor").asText()).isNotEmpty();
  }

  private void comparesAcross(RunMaker.Suite suite, String run) {
    RunMaker.Suite latest = new RunMaker.Suite(suite.id(), 4);
    String later = maker.start(latest, maker.answers(latest, "new", answers(10, 9)));
    RunMaker.Suite other = maker.suite("other", cases(3));
    String foreign = maker.start(other, maker.answers(other, "foreign", answers(3, 1)));
    maker.awaitEnd(List.of(later, foreign));

    Api.Reply across = api.get("comparisons/across?runs=" + run + "," + later);

    assertThat(across.status()).as(across.text()).isEqualTo(200);
    assertThat(across.body().path("commonCases").asInt()).isEqualTo(8);
    assertThat(across.body().path("changed").asInt()).isEqualTo(1);
    assertThat(across.body().path("onlyInFirst").asInt()).isEqualTo(1);
    assertThat(across.body().path("onlyInSecond").asInt()).isEqualTo(1);
    JsonNode comparison = across.body().path("comparison");
    assertThat(comparison.path("assistants").findValuesAsText("name"))
        .containsExactly("old", "new");
    assertThat(comparison.path("pairs").get(0).path("n").asInt()).isEqualTo(8);
    assertThat(comparison.path("warnings").get(0).asText())
        .contains("version 1 in run 1, version 4 in run 2");
    Api.Reply refused = api.get("comparisons/across?runs=" + run + "," + foreign);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("code").asText()).isEqualTo("comparison.other-suite");
    assertThat(api.get("comparisons/across?runs=" + run).status()).isEqualTo(422);
    String both = "comparisons/across?runs=" + run + "," + later;
    assertThat(api.get(both + "," + run).body().path("code").asText()).isEqualTo("comparison.runs");
    assertThat(api.get(both + "&tags=51").status()).isEqualTo(422);
    assertThat(api.get(both + "&tags=1").text()).isEqualTo(api.get(both + "&tags=1").text());
    assertThat(api.get("comparisons/across?runs=x," + run).status()).isEqualTo(400);
  }

  @Test
  void comparesByTagAndByLatencyAndCost() {
    RunMaker.Suite suite = maker.suite("figures", cases(40));
    String run =
        maker.start(
            suite,
            maker.answers(suite, "right", answers(40, 40)),
            maker.answers(suite, "wrong", answers(40, 4)));
    maker.awaitEnd(List.of(run));

    Api.Reply tags = api.get("comparisons/tags?run=" + run + "&limit=1");
    assertThat(tags.status()).as(tags.text()).isEqualTo(200);
    assertThat(tags.body().path("tags")).hasSize(1);
    assertThat(tags.body().path("leftOut").asInt()).isEqualTo(1);
    assertThat(tags.body().path("tooSmall").asInt()).isEqualTo(1);
    JsonNode pair = tags.body().path("tags").get(0).path("pairs").get(0);
    assertThat(pair.path("verdict").asText()).isEqualTo("A_BETTER");
    assertThat(pair.path("interval")).hasSize(2);
    assertThat(api.get("comparisons/tags?run=" + run + "&limit=0").status()).isEqualTo(422);

    Api.Reply performance = api.get("comparisons/performance?run=" + run);
    assertThat(performance.status()).as(performance.text()).isEqualTo(200);
    JsonNode first = performance.body().path("assistants").get(0);
    assertThat(first.path("latencyMs").path("percentiles").get(0).path("value").asDouble())
        .isEqualTo(119);
    assertThat(first.path("latencyMs").path("percentiles").get(0).path("interval")).hasSize(2);
    assertThat(first.path("totalCost").asText()).isEqualTo("0.4");
    assertThat(performance.body().path("warnings").toString()).contains("not measured here");
    assertThat(api.get("comparisons/performance?run=" + run).text())
        .as("the same each time")
        .isEqualTo(performance.text());
  }

  private static String stableId(RunMaker.Suite suite, int rank) {
    return api.get("suites/" + suite.id() + "/versions/1/cases")
        .body()
        .path("data")
        .get(rank)
        .path("stableId")
        .asText();
  }

  /** Of the tag mail, the even ones from the seventh on of another, and one that stands alone. */
  private static String cases(int count) {
    return lines(
        count,
        i ->
            "{\"id\":\"c%d\",\"prompt\":\"Q%d?\",\"expected\":\"yes\",\"tags\":[\"mail\"%s%s]}"
                .formatted(
                    i, i, i >= 6 && i % 2 == 0 ? ",\"even\"" : "", i == 3 ? ",\"alone\"" : ""));
  }

  private static String answers(int count, int right) {
    return lines(
        count,
        i ->
            "{\"id\":\"c%d\",\"answer\":\"%s\",\"latencyMs\":%d,\"cost\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}"
                .formatted(i, i < right ? "yes" : "no", 100 + i));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
