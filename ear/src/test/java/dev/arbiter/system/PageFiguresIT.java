package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures the pages of runs at 100,000 items and writes {@code docs/reference/page-figures.md}.
 * Not part of a build: {@code -Darbiter.figures=true}, on a machine that does nothing else.
 */
@ExtendWith(SharedProduct.class)
@EnabledIfSystemProperty(named = "arbiter.figures", matches = "true")
class PageFiguresIT {
  private static final Path PAGE = Path.of("../docs/reference/page-figures.md");
  private static final String TENANT = "Figures";
  private static final int CASES = 50_000;
  private static final int TAGS = 40;
  private static final int LATER = 9;
  private static final int MOST_STATEMENTS = 12;

  private static final String HEAD =
      """
      # Pages at 100,000 items

      Written by `PageFiguresIT` (`-Darbiter.figures=true`): a run of %,d cases and two assistants, another one to look for
      changes, the server's default heap of 512 MB. Time is from the request to the last byte of the page on the loopback
      address; later looks are the median of %d. Statements are the database's own log of what the page asked, the tenant's
      bindings included. %s.

      | page | first look, ms | later, ms | statements first | later |
      |---|---:|---:|---:|---:|
      """;

  @Test
  void pagesAreMeasuredAtAHundredThousandItems(Product product) throws IOException {
    ProductDatabase database = new ProductDatabase(product.home());
    Api owner = product.owner(TENANT);
    Map<String, String> pages = pages(owner, new RunMaker(owner));
    PageClient client = PageClient.signedIn(product.uri(), owner.signIn());
    String tenant =
        database
            .column("select tenant_id from tenancy.tenant where name = '" + TENANT + "'")
            .get(0);
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      List<Long> times = new ArrayList<>();
      List<List<String>> asked =
          database.statementsDuring(
              tenant, List.of(timed(client, page, times), timed(client, page, times)));
      IntStream.range(0, LATER).forEach(i -> timed(client, page, times).run());
      long later = times.stream().skip(2).sorted().skip(LATER / 2).findFirst().orElseThrow();
      assertThat(asked)
          .as(page.getKey())
          .allSatisfy(
              statements -> assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS));
      table.append(
          "| %s | %,d | %,d | %d | %d |%n"
              .formatted(
                  page.getKey(), times.get(0), later, asked.get(0).size(), asked.get(1).size()));
    }
    Files.writeString(PAGE, HEAD.formatted(CASES, LATER, machine()) + table);
  }

  private static String machine() {
    return "%d processors, Java %s"
        .formatted(Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
  }

  private static Runnable timed(
      PageClient client, Map.Entry<String, String> page, List<Long> times) {
    return () -> {
      long begin = System.nanoTime();
      assertThat(client.open(page.getValue())).as(page.getKey()).contains("</html>");
      times.add((System.nanoTime() - begin) / 1_000_000);
    };
  }

  private static Map<String, String> pages(Api owner, RunMaker maker) {
    RunMaker.Suite suite = maker.suite("A hundred thousand items", cases());
    RunMaker.Participant one = maker.answers(suite, "one", answers(9));
    RunMaker.Participant two = maker.answers(suite, "two", answers(7));
    String before = maker.start(suite, one, two);
    maker.awaitEnd(List.of(before));
    String run = maker.start(suite, one, maker.again(suite, two, answers(8)));
    maker.awaitEnd(List.of(run));
    String caseId =
        owner.get("runs/" + before + "/items?text=case-31234").body().at("/data/0/caseId").asText();
    String items = "run.xhtml?run=" + run;
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("runs", "runs.xhtml");
    pages.put("new run", "new-run.xhtml?suite=" + suite.id());
    pages.put("comparison", "comparison.xhtml?run=" + run);
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
    pages.put("suites", "suites.xhtml");
    String cases = "suite.xhtml?suite=" + suite.id();
    pages.put("cases of a suite", cases);
    pages.put("cases with a text and a tag", cases + "&text=number+4999&tag=tag-7");
    pages.put("cases, latest changes first", cases + "&order=changed");
    return pages;
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
