package dev.arbiter.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Suites for their pages.
 *
 * @param office 120 cases with tags and graders
 * @param hostile every text of it attacks the page
 * @param wide every text of it is as long as allowed, from right to left where it can be
 * @param empty has no version
 */
record SuiteSamples(Api owner, String office, String hostile, String wide, String empty) {
  static final int CASES = 120;

  static SuiteSamples in(Api owner) {
    RunMaker maker = new RunMaker(owner);
    return new SuiteSamples(
        owner,
        maker.suite("Office questions", cases()).id(),
        maker.suite(PageSamples.ATTACK, hostileCase()).id(),
        maker.suite(PageSamples.ARABIC + "W".repeat(186), wideCase()).id(),
        made(owner, "Nothing in it"));
  }

  static String made(Api owner, String name) {
    ObjectNode body = Api.JSON.createObjectNode().put("name", name);
    return owner.post("suites", body).body().path("id").asText();
  }

  /** Somebody else changes the suite's first case. */
  static void change(Api owner, String suite, int seen) {
    String list = "suites/" + suite + "/versions/" + seen + "/cases?limit=1";
    String stable = owner.get(list).body().at("/data/0/stableId").asText();
    ObjectNode patch =
        Api.JSON
            .createObjectNode()
            .put("prompt", "Changed by somebody: what is the answer to question 0 of the office?");
    owner.edit(
        "PATCH",
        "suites/" + suite + "/cases/" + stable,
        "\"" + seen + "\"",
        "application/merge-patch+json",
        patch.toString());
  }

  static String cases() {
    return IntStream.range(0, CASES)
        .mapToObj(
            i -> {
              ObjectNode line = Api.JSON.createObjectNode().put("id", "case-%03d".formatted(i));
              line.put("prompt", "What is the answer to question " + i + " of the office?");
              line.put("expected", String.valueOf(i));
              line.putArray("tags").add(i % 3 == 0 ? "leave" : "travel");
              if (i % 5 == 0) {
                line.putArray("graders").addObject().put("kind", "numeric");
              }
              return line.toString();
            })
        .collect(Collectors.joining("\n"));
  }

  static String hostileCase() {
    ObjectNode line = Api.JSON.createObjectNode().put("id", PageSamples.ATTACK);
    line.put("prompt", PageSamples.ATTACK).put("expected", PageSamples.ATTACK);
    line.putArray("tags").add("<i>" + PageSamples.ARABIC);
    return line.toString();
  }

  private static String wideCase() {
    ObjectNode line = Api.JSON.createObjectNode().put("id", "k".repeat(200));
    line.put("prompt", PageSamples.ARABIC + PageSamples.EMOJI + "P".repeat(900));
    line.put("expected", "E".repeat(3000)).putArray("tags").add("T".repeat(60)).add("b");
    return line.toString();
  }
}
