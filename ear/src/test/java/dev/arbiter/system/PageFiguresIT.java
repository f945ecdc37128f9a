package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private static final Path LISTS = Path.of("../docs/reference/list-figures.md");
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

      """;

  private static final String COLUMNS =
      """
      | page | first look, ms | later, ms | statements first | later | paint, ms | transfer, KiB |
      |---|---:|---:|---:|---:|---:|---:|
      """;

  private static final String HEAD_OF_LISTS =
      """
      # Lists of 100,000 rows

      Written by `PageFiguresIT` (`-Darbiter.figures=true`), measured as the [pages at 100,000 items](page-figures.md): a tenant of
      %,d suites, assistants, runs and events that could not be handled each. %s.

      """;

  private static final String USERS_TEXT =
      """

      ## %d people at once

      For a minute each looks at one of these pages after the other, with a second to read: %,d looks, median %d ms,
      95th percentile %d ms, longest %d ms, %d refused.
      """;

  @Test
  void pagesAreMeasuredAtAHundredThousandItems(Product product) throws IOException {
    ProductDatabase database = new ProductDatabase(product.home());
    Api owner = product.owner("Figures");
    Map<String, String> pages = FigurePages.make(owner, new RunMaker(owner));
    database.awaitEventsHandled();
    awaitResults(database, PageClient.signedIn(product.uri(), owner.signIn()));
    StringBuilder page = new StringBuilder();
    try (Browser browser = Browser.at(product.uri())) {
      List<Long> first = PageFigures.painted(browser.open("sign-in.xhtml"));
      page.append(
          HEAD.formatted(
              FigurePages.CASES,
              machine(),
              PageFigures.LATER,
              PageFigures.MOST_STATEMENTS,
              first.get(0),
              first.get(1)));
      PageFigures figures = new PageFigures(product, database, browser);
      page.append(COLUMNS).append(figures.measure(owner, pages));
      ManyUsers users =
          ManyUsers.look(product.uri(), owner.signIn(), List.copyOf(pages.values()), USERS, LOAD);
      Files.writeString(PAGE, page + described(users));
      assertThat(users.refused()).isEmpty();
      figures.expectNoFault();
    }
  }

  @Test
  void listsAreMeasuredAtAHundredThousandRows(Product product) throws IOException {
    ProductDatabase database = new ProductDatabase(product.home());
    Api crowd = product.owner("Crowd");
    Map<String, String> pages = CrowdedPages.make(crowd, database);
    try (Browser browser = Browser.at(product.uri())) {
      PageFigures figures = new PageFigures(product, database, browser);
      Files.writeString(
          LISTS,
          HEAD_OF_LISTS.formatted(CrowdedPages.ROWS, machine())
              + COLUMNS
              + figures.measure(crowd, pages));
      figures.expectNoFault();
    }
  }

  /** What runs showed is read in the background after a look at the overview. */
  private static void awaitResults(ProductDatabase database, PageClient client) {
    String kept = "select run_id from analytics.run_result where suite_name like 'A hundred %'";
    while (database.column(kept).size() < 2) {
      client.open("overview.xhtml");
      Product.pause();
    }
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
}
