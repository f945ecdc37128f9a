package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures the pages at 100,000 items and writes {@code docs/reference/page-figures.md}. Not part
 * of a build: {@code -Darbiter.figures=true}, on a machine that does nothing else.
 */
@ExtendWith(SharedProduct.class)
@EnabledIfSystemProperty(named = "arbiter.figures", matches = "true")
class PageFiguresIT {
  private static final Path PAGE = Path.of("../docs/reference/page-figures.md");
  private static final String TENANT = "Figures";
  private static final int LATER = 9;
  private static final int MOST_STATEMENTS = 12;
  private static final int USERS = 20;
  private static final Duration LOAD = Duration.ofMinutes(1);

  private static final String HEAD =
      """
      # Pages at 100,000 items

      Written by `PageFiguresIT` (`-Darbiter.figures=true`): a run of %,d cases and two assistants, another one to look for
      changes, the server's default heap of 512 MB, browser and server on the same machine. %s.

      - **Time** is from the request to the last byte of the page on the loopback address; later looks are the median of %d.
      - **Statements** are the database's own log of what the page asked, the tenant's bindings included (at most %d).
      - **Paint** is Chromium's first contentful paint, **transfer** what it fetched for the page, in a session that has seen one
        page; the very first page of a browser (sign-in) took %d ms and %d KiB.

      | page | first look, ms | later, ms | statements first | later | paint, ms | transfer, KiB |
      |---|---:|---:|---:|---:|---:|---:|
      """;

  private static final String USERS_TEXT =
      """

      ## %d people at once

      For a minute each looks at one of these pages after the other, with a second to read: %,d looks, median %d ms,
      95th percentile %d ms, longest %d ms, %d refused.
      """;

  private static final String PAINT =
      """
      const page = performance.getEntriesByType('navigation')[0];
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      const parts = performance.getEntriesByType('resource');
      return paint && page.loadEventEnd > 0
        ? [Math.round(paint.startTime),
           Math.round(parts.reduce((sum, part) => sum + part.transferSize, page.transferSize) / 1024)]
        : null;
      """;

  @Test
  void pagesAreMeasuredAtAHundredThousandItems(Product product) throws IOException {
    ProductDatabase database = new ProductDatabase(product.home());
    Api owner = product.owner(TENANT);
    Map<String, String> pages = FigurePages.make(owner, new RunMaker(owner));
    database.awaitEventsHandled();
    PageClient client = PageClient.signedIn(product.uri(), owner.signIn());
    awaitResults(database, client);
    List<String> tooMany = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    try (Browser browser = Browser.at(product.uri())) {
      List<Long> first = painted(browser.open("sign-in.xhtml"));
      page.append(
          HEAD.formatted(
              FigurePages.CASES, machine(), LATER, MOST_STATEMENTS, first.get(0), first.get(1)));
      browser.signIn(owner.signIn());
      for (Map.Entry<String, String> one : pages.entrySet()) {
        List<Long> times = new ArrayList<>();
        List<List<String>> asked = look(database, client, one, times);
        asked.stream()
            .filter(statements -> statements.size() > MOST_STATEMENTS)
            .forEach(statements -> tooMany.add(one.getKey() + ": " + statements));
        page.append(line(one.getKey(), times, asked, painted(browser.open(one.getValue()))));
      }
    }
    ManyUsers users =
        ManyUsers.look(product.uri(), owner.signIn(), List.copyOf(pages.values()), USERS, LOAD);
    Files.writeString(PAGE, page + described(users));
    assertThat(users.refused()).isEmpty();
    assertThat(tooMany).isEmpty();
  }

  /** What runs showed is read in the background after a look at the overview. */
  private static void awaitResults(ProductDatabase database, PageClient client) {
    String kept = "select run_id from analytics.run_result where suite_name like 'A hundred %'";
    while (database.column(kept).size() < 2) {
      client.open("overview.xhtml");
      Product.pause();
    }
  }

  private static List<List<String>> look(
      ProductDatabase database,
      PageClient client,
      Map.Entry<String, String> page,
      List<Long> times) {
    String tenant =
        database
            .column("select tenant_id from tenancy.tenant where name = '" + TENANT + "'")
            .get(0);
    Runnable look = timed(client, page, times);
    List<List<String>> asked = database.statementsDuring(tenant, List.of(look, look));
    IntStream.range(0, LATER).forEach(i -> look.run());
    return asked;
  }

  private static String line(
      String name, List<Long> times, List<List<String>> asked, List<Long> painted) {
    long later = times.stream().skip(2).sorted().skip(LATER / 2).findFirst().orElseThrow();
    return "| %s | %,d | %,d | %d | %d | %,d | %,d |%n"
        .formatted(
            name,
            times.get(0),
            later,
            asked.get(0).size(),
            asked.get(1).size(),
            painted.get(0),
            painted.get(1));
  }

  private static String described(ManyUsers users) {
    return USERS_TEXT.formatted(
        USERS,
        users.millis().size(),
        users.percentile(50),
        users.percentile(95),
        users.percentile(100),
        users.refused().size());
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

  /** Milliseconds and KiB. */
  private static List<Long> painted(Browser browser) {
    browser.awaitThat(() -> browser.run(PAINT) != null);
    return ((List<?>) browser.run(PAINT))
        .stream().map(value -> ((Number) value).longValue()).toList();
  }
}
