package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures pages, and looks at each of them in the browser: what is quick must be right as well.
 * Keeps which of them ask the database too often.
 */
final class PageFigures {
  static final int LATER = 9;
  static final int MOST_STATEMENTS = 12;

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

  private final Product product;
  private final ProductDatabase database;
  private final Browser browser;
  private final List<String> tooMany = new ArrayList<>();
  private final Screens screens;

  PageFigures(Product product, ProductDatabase database, Browser browser) {
    this.product = product;
    this.database = database;
    this.browser = browser;
    screens = new Screens(browser);
  }

  /**
   * @param pages address of each by what it shows
   * @return a line of a table for each
   */
  String measure(Api who, Map<String, String> pages) {
    String session =
        "select tenant_id from users.account where email = '" + who.signIn().email() + "'";
    String tenant = database.column(session).get(0);
    PageClient client = PageClient.signedIn(product.uri(), who.signIn());
    browser.beginAs(who.signIn(), "overview.xhtml");
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> one : pages.entrySet()) {
      List<Long> times = new ArrayList<>();
      List<List<String>> asked = look(tenant, client, one, times);
      asked.stream()
          .filter(statements -> statements.size() > MOST_STATEMENTS)
          .forEach(statements -> tooMany.add(one.getKey() + ": " + statements));
      lines.append(line(one.getKey(), times, asked, painted(browser.open(one.getValue()))));
      screens.glance(one.getKey(), 200);
    }
    return lines.toString();
  }

  void expectNoFault() {
    assertThat(tooMany).isEmpty();
    screens.expectNoFault();
  }

  private List<List<String>> look(
      String tenant, PageClient client, Map.Entry<String, String> page, List<Long> times) {
    Runnable look = timed(client, page, times);
    List<List<String>> asked = database.statementsDuring(tenant, List.of(look, look));
    IntStream.range(0, LATER).forEach(i -> look.run());
    return asked;
  }

  private static Runnable timed(
      PageClient client, Map.Entry<String, String> page, List<Long> times) {
    return () -> {
      long begin = System.nanoTime();
      assertThat(client.open(page.getValue())).as(page.getKey()).contains("</html>");
      times.add((System.nanoTime() - begin) / 1_000_000);
    };
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

  /** Milliseconds and KiB. */
  static List<Long> painted(Browser browser) {
    browser.awaitThat(() -> browser.run(PAINT) != null);
    return ((List<?>) browser.run(PAINT))
        .stream().map(value -> ((Number) value).longValue()).toList();
  }
}
