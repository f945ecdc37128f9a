package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that attack pages, stored in every field and sent in every address: none does anything. */
@PageTest
class InjectionIT {
  /** What each of them does when it runs. */
  private static final String DEED = "owned=1";

  /** Each breaks out of another place: content, attribute, address, expression, script, format. */
  private static final List<String> STORED =
      List.of(
          "\"><img src=x onerror=" + DEED + "><script>" + DEED + ";alert(1)</script>#{1+1}${7*7}",
          "javascript:" + DEED + "//' autofocus onfocus='" + DEED + "' {{3*3}}<%=5*5%>",
          "</script></textarea></title><svg onload="
              + DEED
              + "> {0} '{' %s \\\"};"
              + DEED
              + ";//]]><!--");

  /** Some at once, short enough for every filter. */
  private static final String SENT =
      "javascript:" + DEED + "//\"'></script><img src=x onerror=" + DEED + ">#{1+1}{0}";

  /** What never belongs to a page: only then an attack has become a part of it. */
  private static final String INTRUDED =
      """
      return document.querySelectorAll('[onerror], [onload], [onfocus], [onmouseover], img[src="x"],'
          + ' [href^="javascript:"], [src^="javascript:"], [action^="javascript:"]').length
        + [...document.scripts].filter((one) => one.text.includes('owned')).length;
      """;

  private static final String SHOWN =
      """
      const main = document.querySelector('main');
      return main.textContent.includes(arguments[0])
        || [...main.querySelectorAll('input, textarea')].some((one) =>
          one.value.includes(arguments[0]));
      """;

  private final List<String> faults = new ArrayList<>();
  private List<TextSamples> samples;
  private Browser browser;

  @BeforeAll
  void store(Product product, Browser browser) {
    ProductDatabase database = new ProductDatabase(product.home());
    Api owner = product.owner("Injected");
    samples = STORED.stream().map(text -> TextSamples.in(owner, text)).toList();
    samples.forEach(one -> one.await(database));
    this.browser = browser;
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(samples.get(0).owner().signIn(), "overview.xhtml");
    faults.clear();
  }

  @Test
  void storedTextsAreShownAsTheyAre() {
    for (TextSamples one : samples) {
      for (Stop stop : Stop.all(one.ids())) {
        look(stop);
        boolean shown = (Boolean) browser.run(SHOWN, one.text());
        if (!shown && !isWithoutTexts(stop)) {
          faults.add(stop + " does not show " + one.text());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Of some pages nothing is written by users. */
  private static boolean isWithoutTexts(Stop stop) {
    return Set.of("help", "index", "nodes", "reference", "search", "sign-in").contains(stop.page())
        || stop.equals(new Stop("import", Map.of()));
  }

  @Test
  void addressesSayNothingToTheBrowser() {
    var parameters = WebPages.parameters();
    for (Stop stop : Stop.all(samples.get(0).ids())) {
      parameters.get(stop.page()).forEach(parameter -> look(stop.with(parameter, SENT)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void cookiesSayNothingToTheBrowser() {
    for (String cookie : List.of("arbiter-theme", "arbiter-zone", "arbiter-project")) {
      browser.run(
          "document.cookie = arguments[0] + '=' + encodeURIComponent(arguments[1]) + ';path=/'",
          cookie,
          SENT);
      look(new Stop("overview", Map.of()));
      assertThat(browser.all(".bell")).as(cookie).isNotEmpty();
    }
    assertThat(faults).isEmpty();
  }

  /** A refusal is a good answer to an attack; the browser tells its status as a complaint. */
  private void look(Stop stop) {
    browser.open(stop.address());
    if (browser.run("return window.owned ?? null") != null) {
      faults.add(stop + " ran a script");
    }
    if (!browser.run(INTRUDED).equals(0L)) {
      faults.add(stop + " took an attack into the page");
    }
    browser.complaints().stream()
        .filter(told -> !told.contains("status of 4"))
        .forEach(told -> faults.add(stop + ": " + told));
  }
}
