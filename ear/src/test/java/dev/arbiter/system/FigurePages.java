package dev.arbiter.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A suite of many cases, two runs of two assistants over it, and the pages that show them. */
final class FigurePages {
  static final int CASES = 50_000;
  private static final int TAGS = 40;

  private FigurePages() {}

  /** The address of each page by what it shows; everything that they compute once is computed. */
  static Map<String, String> make(Api owner, RunMaker maker) {
    RunMaker.Suite suite = maker.suite("A hundred thousand items", cases());
    RunMaker.Participant one = maker.answers(suite, "one", answers(9));
    RunMaker.Participant two = maker.answers(suite, "two", answers(7));
    String before = maker.start(suite, one, two);
    maker.awaitEnd(List.of(before));
    String run = maker.start(suite, one, maker.again(suite, two, answers(8)));
    maker.awaitEnd(List.of(run));
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "overview.xhtml");
    ofRuns(owner, suite.id(), before, run, pages);
    ofSuites(owner, suite.id(), pages);
    String assistant = owner.get("assistants?name=one").body().at("/data/0/id").asText();
    pages.put("assistants", "assistants.xhtml");
    pages.put("one assistant", "assistant.xhtml?assistant=" + assistant);
    pages.put("search for a rare word", "search.xhtml?q=31234");
    pages.put("search for a word of all cases and answers", "search.xhtml?q=answer");
    pages.put("news", "news.xhtml");
    pages.put("queue", "queue.xhtml");
    pages.put("nodes", "nodes.xhtml");
    pages.put("dead letters", "dead-letters.xhtml");
    pages.put("account", "account.xhtml");
    pages.put("organisation", "organisation.xhtml");
    pages.put("help", "help.xhtml");
    pages.put("programming interface", "reference.xhtml");
    pages.put("one operation", "reference.xhtml?operation=startRun");
    return pages;
  }

  private static void ofRuns(
      Api owner, String suite, String before, String run, Map<String, String> pages) {
    String caseId =
        owner.get("runs/" + before + "/items?text=case-31234").body().at("/data/0/caseId").asText();
    String items = "run.xhtml?run=" + run;
    pages.put("runs", "runs.xhtml");
    pages.put("new run", "new-run.xhtml?suite=" + suite);
    pages.put("comparison", "comparison.xhtml?run=" + run);
    pages.put("comparison of two runs", "compare.xhtml?run=" + before + "&with=" + run);
    pages.put("latency and cost", "performance.xhtml?run=" + run);
    pages.put("items", items);
    pages.put("items that failed", items + "&result=failed");
    pages.put("items, worst first", items + "&order=worst_first");
    pages.put("items with a text", items + "&text=number+4999");
    pages.put("items that failed a grader", items + "&grader=match");
    pages.put("items that changed against another run", items + "&since=" + before);
    pages.put("one item", "item.xhtml?run=" + run + "&case=" + caseId);
    pages.put(
        "one item of those that failed", "item.xhtml?run=" + run + "&result=failed&case=" + caseId);
  }

  private static void ofSuites(Api owner, String suite, Map<String, String> pages) {
    String cases = "suite.xhtml?suite=" + suite;
    String listed = "suites/" + suite + "/versions/1/cases?limit=1";
    String stable = owner.get(listed).body().at("/data/0/stableId").asText();
    pages.put("suites", "suites.xhtml");
    pages.put("cases of a suite", cases);
    pages.put("cases with a text and a tag", cases + "&text=number+4999&tag=tag-7");
    pages.put("cases, latest changes first", cases + "&order=changed");
    pages.put("one case", "case.xhtml?suite=" + suite + "&case=" + stable);
    pages.put("versions", "versions.xhtml?suite=" + suite);
    pages.put("import", "import.xhtml?suite=" + suite);
  }

  private static String cases() {
    return IntStream.range(0, CASES)
        .mapToObj(
            i -> {
              ObjectNode line = Api.JSON.createObjectNode().put("id", "case-" + i);
              line.put("prompt", "What is the answer to the question with the number " + i + "?");
              line.put("expected", "The answer is " + i).putArray("tags").add("tag-" + i % TAGS);
              return line.toString();
            })
        .collect(Collectors.joining("\n"));
  }

  /** Of ten answers so many are right. */
  private static String answers(int right) {
    return IntStream.range(0, CASES)
        .mapToObj(
            i -> {
              int shown = i % 10 < right ? i : i + 1;
              ObjectNode line = Api.JSON.createObjectNode().put("id", "case-" + i);
              return line.put("answer", "The answer is " + shown)
                  .put("latencyMs", 200 + i % 997)
                  .put("cost", "0.001")
                  .put("currency", "EUR")
                  .toString();
            })
        .collect(Collectors.joining("\n"));
  }
}
