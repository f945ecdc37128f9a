package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages of suites do, done by a program. */
@ExtendWith(SharedProduct.class)
class SuitesIT {
  private static final String JSONL = "application/x-ndjson";
  private static final String CSV = "text/csv";

  @Test
  void aSuiteIsMadeEmptyAndGrowsCaseByCase(Product product) {
    Api api = product.owner("Growing");
    Api.Reply made = api.post("suites", name("Questions"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().path("latestVersion").asInt()).isZero();
    assertThat(api.post("suites", name(" Questions ")).code()).isEqualTo("suite.name-taken");
    assertThat(api.post("suites", name(" ")).code()).isEqualTo("suite.name");

    String suite = "suites/" + made.body().path("id").asText();
    Api.Reply added =
        api.edit("POST", suite + "/cases", "\"0\"", "application/json", line("a", "Why?", "x"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(api.get(suite).body().path("cases").asInt()).isEqualTo(1);
    assertThat(api.get(suite).body().path("lastRun").isMissingNode()).isTrue();
  }

  @Test
  void suitesAreFoundByAPartOfTheirNameAndSortedByIt(Product product) {
    Api api = product.owner("Alphabet");
    for (String name : List.of("delta", "alpha 50%", "charlie", "bravo_x")) {
      api.post("suites", name(name));
    }
    assertThat(names(api, "suites?order=name&limit=2")).containsExactly("alpha 50%", "bravo_x");
    String cursor = api.get("suites?order=name&limit=2").body().path("nextCursor").asText();
    assertThat(names(api, "suites?order=name&limit=2&cursor=" + cursor))
        .containsExactly("charlie", "delta");
    assertThat(names(api, "suites?name=A%205")).containsExactly("alpha 50%");
    assertThat(names(api, "suites?name=%25")).containsExactly("alpha 50%");
    assertThat(names(api, "suites")).startsWith("bravo_x");
    assertThat(api.get("suites?order=nonsense").status()).isEqualTo(400);
  }

  @Test
  void casesAreNarrowedByTagAndTextAndSorted(Product product) {
    Api api = product.owner("Narrowed");
    String cases = importNew(api, "Narrow", taggedCases()) + "/versions/1/cases";
    assertThat(keys(api, cases)).containsExactly("k2", "k1", "k4", "k3");
    assertThat(keys(api, cases + "?order=key")).containsExactly("k1", "k2", "k3", "k4");
    assertThat(keys(api, cases + "?tag=bill")).isEmpty();
    assertThat(keys(api, cases + "?tag=billing")).containsExactly("k2", "k4");
    assertThat(keys(api, cases + "?tag=" + encoded("a\"b\\c"))).containsExactly("k3");
    assertThat(keys(api, cases + "?tag=" + encoded(","))).isEmpty();
    assertThat(keys(api, cases + "?text=INVOICE")).containsExactly("k2", "k1");
    assertThat(keys(api, cases + "?text=" + encoded("100%"))).containsExactly("k3");
    assertThat(keys(api, cases + "?text=invoice&tag=billing")).containsExactly("k2");
    assertThat(keys(api, cases + "?text=k4")).containsExactly("k4");
    assertThat(api.get(cases.replace("/cases", "/tags")).text())
        .isEqualTo("[{\"cases\":2,\"tag\":\"billing\"},{\"cases\":1,\"tag\":\"a\\\"b\\\\c\"}]");
    String first = api.get(cases + "?order=key&limit=3").body().path("nextCursor").asText();
    assertThat(keys(api, cases + "?order=key&limit=3&cursor=" + first)).containsExactly("k4");
  }

  private static String taggedCases() {
    return String.join(
        "\n",
        "{\"id\":\"k2\",\"prompt\":\"Send the invoice\",\"tags\":[\"billing\"]}",
        "{\"id\":\"k1\",\"turns\":[\"Hello\",\"Where is my Invoice?\"]}",
        "{\"id\":\"k4\",\"prompt\":\"Refund\",\"tags\":[\"billing\"]}",
        "{\"id\":\"k3\",\"prompt\":\"p\",\"expected\":\"100% sure\",\"tags\":[\"a\\\"b\\\\c\"]}");
  }

  @Test
  void manyCasesAreEditedAsOneVersion(Product product) {
    Api api = product.owner("Bulk");
    String lines =
        IntStream.range(0, 1200)
            .mapToObj(i -> line("case-" + i, (i % 2 == 0 ? "even " : "odd ") + i, "1"))
            .collect(Collectors.joining("\n"));
    String suite = importNew(api, "Bulk", lines);
    String edits = suite + "/case-edits";

    Api.Reply tagged =
        edit(api, edits, 1, "{\"matching\":{\"text\":\"even\"},\"addTags\":[\"half\"]}");
    assertThat(tagged.body().path("changed").asInt()).as(tagged.text()).isEqualTo(600);
    assertThat(tagged.header("ETag")).isEqualTo("\"2\"");
    Api.Reply again =
        edit(api, edits, 2, "{\"matching\":{\"tag\":\"half\"},\"addTags\":[\"half\"]}");
    assertThat(again.body().path("created").asBoolean()).isFalse();
    assertThat(edit(api, edits, 1, "{\"addTags\":[\"x\"]}").code())
        .isEqualTo("suite.version-moved");

    JsonNode two = api.get(suite + "/versions/2/cases?order=key&limit=2").body().path("data");
    String ids = two.get(0).path("stableId") + "," + two.get(1).path("stableId");
    Api.Reply graded =
        edit(
            api,
            edits,
            2,
            "{\"cases\":[" + ids + "],\"graders\":[{\"kind\":\"numeric\",\"tolerance\":0.5}]}");
    assertThat(graded.body().path("changed").asInt()).as(graded.text()).isEqualTo(2);
    assertThat(api.get(suite + "/versions/2/diff/3").body().at("/data/0/fields/0/name").asText())
        .isEqualTo("graders");
    Api.Reply removed = edit(api, edits, 3, "{\"matching\":{\"tag\":\"half\"},\"remove\":true}");
    assertThat(removed.body().path("removed").asInt()).isEqualTo(600);
    assertThat(api.get(suite).body().path("cases").asInt()).isEqualTo(600);
  }

  @Test
  void anEditThatMakesOneCaseInvalidChangesNone(Product product) {
    Api api = product.owner("Invalid");
    String suite =
        importNew(api, "Numbers", line("n", "How many?", "7") + "\n" + line("t", "Who?", "Ada"));
    String edits = suite + "/case-edits";
    Api.Reply refused = edit(api, edits, 1, "{\"graders\":[{\"kind\":\"numeric\"}]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/detail").asText()).startsWith("t: ").contains("Ada");
    assertThat(api.get(suite).body().path("latestVersion").asInt()).isEqualTo(1);
    assertThat(edit(api, edits, 1, "{}").code()).isEqualTo("bulk.nothing");
    assertThat(edit(api, edits, 1, "{\"remove\":true,\"addTags\":[\"x\"]}").code())
        .isEqualTo("bulk.nothing");
    assertThat(edit(api, edits, 1, "{\"graders\":{}}").status()).isEqualTo(400);
    assertThat(api.post(edits, Api.JSON.createObjectNode()).status()).isEqualTo(428);
  }

  @Test
  void aFileIsLookedAtWithoutBeingImported(Product product) {
    Api api = product.owner("Preview");
    String file = "Question;Answer;Note\nHow many?;7;x\nWho?;Ada;y\n";
    Api.Reply raw = post(api, "suites/import/preview?name=Looked", CSV, file);
    assertThat(raw.status()).as(raw.text()).isEqualTo(200);
    assertThat(raw.body().path("problemCount").asInt()).isEqualTo(2);
    assertThat(raw.body().at("/columns/0/samples").toString())
        .isEqualTo("[\"How many?\",\"Who?\"]");
    assertThat(raw.body().has("effect")).isFalse();

    String mapping = "&column=Question:id&column=Answer:prompt&column=Note:-";
    Api.Reply mapped = post(api, "suites/import/preview?name=Looked" + mapping, CSV, file);
    assertThat(mapped.body().path("problemCount").asInt()).as(mapped.text()).isZero();
    assertThat(mapped.body().at("/effect/added").asInt()).isEqualTo(2);
    assertThat(mapped.body().at("/cases/0/metadata").asText()).isEqualTo("{}");
    assertThat(names(api, "suites")).isEmpty();

    Api.Reply done = post(api, "suites/import?onlyNew=true&name=Looked" + mapping, CSV, file);
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    assertThat(post(api, "suites/import?onlyNew=true&name=Looked" + mapping, CSV, file).code())
        .isEqualTo("suite.name-taken");
    String id = done.body().path("suiteId").asText();
    Api.Reply next =
        post(api, "suites/import/preview?suiteId=" + id, JSONL, line("Who?", "Ada", "x"));
    assertThat(next.body().path("effect").toString())
        .contains("\"changed\":1", "\"removed\":1", "\"version\":2");
    assertThat(post(api, "suites/import/preview?name=x&column=nonsense", CSV, file).status())
        .isEqualTo(400);
    Api.Reply wrong =
        post(api, "suites/import/preview?name=x&column=Nothing:prompt&column=Note:nope", CSV, file);
    assertThat(wrong.text()).contains("csv.mapped-missing", "csv.mapped-unknown");
  }

  @Test
  void whatIsExportedComesBackTheSame(Product product) {
    Api api = product.owner("Exported");
    String suite = importNew(api, "Export! ä", hostileCases());
    for (String format : List.of("jsonl", "csv")) {
      Api.Reply file = api.get(suite + "/versions/1/export?format=" + format);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"export-v1." + format + "\"");
      String id = suite.substring("suites/".length());
      Api.Reply back =
          post(
              api,
              "suites/import?suiteId=" + id + "&format=" + format,
              "application/octet-stream",
              file.text());
      assertThat(back.status()).as(format + back.text()).isEqualTo(200);
      assertThat(back.body().path("unchanged").asInt()).as(back.text()).isEqualTo(205);
    }
    assertThat(api.get(suite + "/versions/9/export").status()).isEqualTo(404);
  }

  /** More than one piece of the export, among them what a spreadsheet would calculate. */
  private static String hostileCases() {
    List<String> lines = new ArrayList<>();
    for (String text : List.of("=1+1", "@SUM(A1)", "'quoted", "#N/A", "\t=cmd|' /C calc'!A0")) {
      ObjectNode node = Api.JSON.createObjectNode();
      node.put("id", "h" + lines.size()).put("prompt", text).put("expected", text);
      node.putArray("tags").add("a; b").add("=x");
      node.putObject("metadata").put("cluster", text);
      node.putArray("graders").addObject().put("kind", "contains-any").putArray("values").add(text);
      lines.add(node.toString());
    }
    for (int i = 0; i < 200; i++) {
      lines.add(line("c" + i, "line one\r\n\"two\", three " + i, "yes"));
    }
    return String.join("\n", lines);
  }

  @Test
  void gradersAreListedAndTried(Product product) {
    Api api = product.owner("Tryout");
    JsonNode numeric = null;
    for (JsonNode grader : api.get("graders").body()) {
      numeric = grader.path("kind").asText().equals("numeric") ? grader : numeric;
    }
    assertThat(numeric.path("summary").asText()).contains("number");
    assertThat(numeric.at("/parameters/0/text").asText()).isNotBlank();

    Api.Reply passed = tryOut(api, "{\"expected\":\"7\",\"graders\":[\"numeric\"]}", "7 days");
    assertThat(passed.body().path("verdict").asText()).as(passed.text()).isEqualTo("PASSED");
    Api.Reply failed = tryOut(api, "{\"expected\":\"7\",\"graders\":[\"numeric\"]}", "8 days");
    assertThat(failed.body().at("/results/0/message").asText()).contains("8");
    Api.Reply refused = tryOut(api, "{\"expected\":\"x\",\"graders\":[\"numeric\",\"nope\"]}", "8");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors")).hasSize(2);
    assertThat(refused.body().at("/errors/0/pointer").asText()).startsWith("/graders/");
    assertThat(tryOut(api, "{\"expected\":\"x\"}", "8").code()).isEqualTo("graders.none");
    assertThat(tryOut(api, "[]", "8").status()).isEqualTo(400);
  }

  private static Api.Reply tryOut(Api api, String example, String answer) {
    String body = "{\"case\":" + example + ",\"answer\":\"" + answer + "\"}";
    return api.send("POST", "graders/try", "application/json", BodyPublishers.ofString(body));
  }

  private static ObjectNode name(String name) {
    return Api.JSON.createObjectNode().put("name", name);
  }

  private static String importNew(Api api, String name, String lines) {
    Api.Reply done = post(api, "suites/import?name=" + encoded(name), JSONL, lines);
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    return "suites/" + done.body().path("suiteId").asText();
  }

  private static Api.Reply post(Api api, String path, String type, String body) {
    return api.send("POST", path, type, BodyPublishers.ofString(body));
  }

  private static Api.Reply edit(Api api, String path, int seen, String body) {
    return api.edit("POST", path, "\"" + seen + "\"", "application/json", body);
  }

  private static List<String> names(Api api, String path) {
    return texts(api, path, "name");
  }

  private static List<String> keys(Api api, String path) {
    return texts(api, path, "key");
  }

  private static List<String> texts(Api api, String path, String field) {
    List<String> texts = new ArrayList<>();
    Api.Reply reply = api.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    reply.body().path("data").forEach(row -> texts.add(row.path(field).asText()));
    return texts;
  }

  private static String line(String id, String prompt, String expected) {
    ObjectNode node = Api.JSON.createObjectNode();
    return node.put("id", id).put("prompt", prompt).put("expected", expected).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
