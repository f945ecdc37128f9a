package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One text in every field that people or programs can fill, stored as they do it. Only reasons of
 * failures, which no answer brings about, and the organisation's name are set by hand.
 *
 * @param ids by what they are
 */
record TextSamples(Api owner, String text, Map<String, String> ids) {
  private static final String CASES = "/cases/";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHORT_NAME = 100;

  /** Stores it; {@link #await} waits for what goes on in the background. */
  static TextSamples in(Api owner, String text) {
    TextSamples samples = new TextSamples(owner, text, new LinkedHashMap<>());
    RunMaker runs = new RunMaker(owner);
    RunMaker.Suite suite = samples.suite(runs);
    RunMaker.Participant one = runs.answers(suite, samples.named("a"), samples.answers(text));
    RunMaker.Participant two = runs.answers(suite, samples.named("b"), samples.answers("no"));
    samples.ids.put("assistant", one.assistantId());
    samples.ids.put("recording", one.recordingId());
    samples.ids.put("run", runs.start(suite, one, two));
    samples.ids.put("other run", runs.start(suite, one, two));
    samples.ids.put("lost run", runs.start(suite, one));
    RunMaker.Participant person = runs.person(samples.named("c"));
    samples.ids.put("person", person.assistantId());
    samples.ids.put("waiting run", runs.start(suite, person));
    samples.nameTheRest();
    return samples;
  }

  /** Two cases; the first is of the second version. */
  private RunMaker.Suite suite(RunMaker runs) {
    ObjectNode first = Api.JSON.createObjectNode().put("id", cut("", LONGEST_NAME));
    first.put("prompt", "before " + text).put("expected", text).put("reference", text);
    first.putArray("tags").add(cut("", LONGEST_SHORT_NAME));
    first.putObject("metadata").put("note", text).put(text, "note");
    first.putArray("graders").addObject().put("kind", "contains-all").putArray("values").add(text);
    ObjectNode second = Api.JSON.createObjectNode().put("id", "turns").put("expected", "no");
    second.putArray("turns").add(text).add(text);
    String id = runs.suite(cut("", LONGEST_NAME), first + "\n" + second).id();
    String cases = "suites/" + id + "/versions/1/cases";
    for (JsonNode one : good(owner.get(cases)).path("data")) {
      if (!one.path("key").asText().equals("turns")) {
        ids.put("case", one.path("stableId").asText());
      }
    }
    String prompt = Api.JSON.createObjectNode().put("prompt", text).toString();
    String path = "suites/" + id + CASES + ids.get("case");
    good(owner.edit("PATCH", path, "\"1\"", "application/merge-patch+json", prompt));
    ids.put("suite", id);
    return new RunMaker.Suite(id, 2);
  }

  private String answers(String answer) {
    StringBuilder lines = new StringBuilder();
    for (String id : List.of(cut("", LONGEST_NAME), "turns", cut("u", LONGEST_NAME))) {
      ObjectNode line = Api.JSON.createObjectNode().put("id", id).put("answer", answer);
      line.put("latencyMs", 20).put("cost", "0.01").put("currency", "EUR");
      line.putObject("metadata").put("note", text);
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private void nameTheRest() {
    ObjectNode token = Api.JSON.createObjectNode().put("name", named("")).put("lifetimeDays", 1);
    token.put("email", owner.signIn().email()).put("password", owner.signIn().password());
    ids.put("token", good(owner.post("tokens", token)).path("id").asText());
    ObjectNode project = Api.JSON.createObjectNode().put("name", cut("", LONGEST_NAME));
    ids.put("project", good(owner.post("projects", project)).path("id").asText());
    ObjectNode self = Api.JSON.createObjectNode().put("displayName", cut("", LONGEST_NAME));
    String type = "application/json";
    good(owner.send("PATCH", "accounts/me", type, BodyPublishers.ofString(self.toString())));
  }

  /** An assistant's or a token's name. */
  private String named(String letter) {
    return cut(letter, LONGEST_SHORT_NAME);
  }

  /** The text behind a beginning of its own, as long as is allowed. */
  private String cut(String beginning, int most) {
    String whole = beginning + text;
    return whole.length() <= most ? whole : whole.substring(0, most);
  }

  /** Waits for the runs, answers one case by hand and holds the next, and does the rest. */
  TextSamples await(ProductDatabase database) {
    new RunMaker(owner)
        .awaitEnd(List.of(ids.get("run"), ids.get("other run"), ids.get("lost run")));
    JsonNode items = good(owner.get("runs/" + ids.get("run") + "/items"));
    ids.put("item", items.at("/data/0/caseId").asText());
    String manual = "runs/" + ids.get("waiting run") + "/manual/" + ids.get("person");
    awaitTwo(manual);
    JsonNode none = Api.JSON.createObjectNode();
    String held = good(owner.post(manual + "/next", none)).path("caseId").asText();
    String answer = Api.JSON.createObjectNode().put("answer", text).toString();
    String type = "application/json";
    String path = manual + CASES + held + "/1";
    good(owner.send("PUT", path, type, BodyPublishers.ofString(answer)));
    ids.put("held", good(owner.post(manual + "/next", none)).path("caseId").asText());
    setByHand(database);
    return this;
  }

  private void awaitTwo(String manual) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (good(owner.get(manual)).path("waiting").asInt() != 2) {
      if (System.nanoTime() > end) {
        throw new AssertionError("nothing to be answered by hand: " + owner.get(manual));
      }
      Product.pause();
    }
  }

  private void setByHand(ProductDatabase database) {
    UUID lost = UUID.fromString(ids.get("lost run"));
    UUID letter = UUID.randomUUID();
    database.execute("delete from evaluation.answer where run_id = ?", lost);
    database.execute(
        "update evaluation.run_item set state = 3, problem = ? where run_id = ?", text, lost);
    database.execute(
        "update evaluation.run set status = 'FAILED', done = 0, dead = 2, problem = ? where id = ?",
        text,
        lost);
    database.execute(
        "insert into platform.dead_letter (tenant_id, id, event_id, kind, consumer, payload,"
            + " correlation_id, occurred_at, status, attempts, reason, failed_at)"
            + " select tenant_id, ?, gen_random_uuid(), 'run.completed', 'analytics.comparison',"
            + " '{\"runId\":\"' || id || '\"}', '5f3f8a52-6d0e', now(), 'OPEN', 8, ?, now()"
            + " from evaluation.run where id = ?",
        letter,
        text,
        lost);
    ids.put("letter", letter.toString());
    database.execute(
        "update tenancy.tenant set name = ?"
            + " where tenant_id = (select tenant_id from evaluation.run where id = ?)",
        cut("", LONGEST_NAME),
        lost);
  }

  private static JsonNode good(Api.Reply reply) {
    if (reply.status() >= 300) {
      throw new AssertionError(reply.toString());
    }
    return reply.body();
  }
}
