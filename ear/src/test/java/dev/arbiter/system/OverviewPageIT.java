package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the figures of the first page lead, and what it tells to whom. */
@PageTest
class OverviewPageIT {
  private static final String OVERVIEW = "overview.xhtml";
  private static final int CASES = 40;

  private Api owner;
  private Api.SignIn viewer;
  private RunMaker runs;
  private RunMaker.Suite suite;
  private String before;
  private String now;
  private Browser browser;

  @BeforeAll
  void fill(Product product, Browser browser) {
    ProductDatabase database = new ProductDatabase(product.home());
    owner = product.owner("Beacon");
    runs = new RunMaker(owner);
    suite = runs.suite("Harbour lights", cases());
    RunMaker.Participant flare = runs.answers(suite, "flare", answers(36));
    RunMaker.Participant lamp = runs.answers(suite, "lamp", answers(30));
    before = runs.start(suite, flare, lamp);
    runs.awaitEnd(List.of(before));
    now = runs.start(suite, runs.again(suite, flare, answers(10)), lamp);
    runs.awaitEnd(List.of(now));
    database.execute(
        "insert into platform.dead_letter (tenant_id, id, event_id, kind, consumer, payload,"
            + " correlation_id, occurred_at, status, attempts, reason, failed_at)"
            + " select tenant_id, gen_random_uuid(), gen_random_uuid(), 'run.completed',"
            + " 'analytics.comparison', '{}', '5f3f8a52', now(), 'OPEN', 8, 'no quota', now()"
            + " from evaluation.run where id = ?",
        UUID.fromString(now));
    viewer = PageSamples.viewer(database, owner.signIn());
    this.browser = browser;
  }

  private static String cases() {
    return lines("{\"id\":\"light-%1$d\",\"prompt\":\"Lamp %1$d?\",\"expected\":\"lit %1$d\"}", 0);
  }

  private static String answers(int right) {
    return lines(
            "{\"id\":\"light-%1$d\",\"answer\":\"lit %1$d\",\"latencyMs\":70%1$d,"
                + "\"cost\":\"0.003\",\"currency\":\"EUR\"}",
            0, right)
        + "\n"
        + lines("{\"id\":\"light-%1$d\",\"answer\":\"dark\",\"latencyMs\":900}", right);
  }

  private static String lines(String form, int from) {
    return lines(form, from, CASES);
  }

  private static String lines(String form, int from, int to) {
    return IntStream.range(from, to).mapToObj(form::formatted).collect(Collectors.joining("\n"));
  }

  private void open(Api.SignIn who) {
    browser.beginAs(who, OVERVIEW);
    browser.await(
        there ->
            browser.open(OVERVIEW).all(".standings").size() == 1
                && browser.all(".notice.tone-info").isEmpty());
  }

  @Test
  void everyFigureLeadsToWhatIsBehindIt() {
    open(owner.signIn());

    expectLink(".verdict-sentence a", "comparison.xhtml?run=" + now, "flare");
    expectLink(".standings a[aria-label*='flare'][href*='/run.']", "run.xhtml?run=" + now, "flare");
    expectLink(".standings a.fell", "compare.xhtml?run=" + before + "&with=" + now, "Compare runs");
    expectLink(".standings a[aria-label*='latency']", "performance.xhtml?run=" + now, "flare");
    expectLink(".standings td:last-child a", "performance.xhtml?run=" + now, "EUR");
    expectLink(".trend-chart a", "run.xhtml?run=" + before, "Harbour lights");
    expectLink(".attention-FELL a", "compare.xhtml?run=" + before + "&with=" + now, "Compare runs");
    expectLink(".attention-EVENTS_DEAD a", "dead-letters.xhtml?show=events", "no quota");
  }

  private void expectLink(String selector, String address, String shown) {
    browser.open(OVERVIEW);
    Object link =
        browser.run(
            "const a = arguments[0]; return a.getAttribute('href');", browser.one(selector));
    assertThat(link.toString()).as(selector).endsWith("/" + address);
    browser.one(selector).click();
    browser.awaitThat(() -> browser.address().endsWith(address));
    assertThat(browser.text()).as(selector).contains(shown);
  }

  @Test
  void workByHandIsShownToThoseWhoCanDoItAndGoesAwayByItself() {
    RunMaker.Participant keeper = runs.person("the keeper");
    String run = runs.start(suite, keeper);
    runs.awaitStart(run);
    open(viewer);
    browser.awaitThat(() -> !browser.all("[data-run='" + run + "']").isEmpty());
    assertThat(browser.all("#by-hand-title, .attention-EVENTS_DEAD")).isEmpty();

    open(owner.signIn());
    Screens screens = new Screens(browser);
    screens.look("overview-by-hand", OVERVIEW);
    screens.expectNoFault();
    browser.open(OVERVIEW);
    assertThat(browser.text()).contains("the keeper: answer 40 by hand");
    owner.post("runs/" + run + "/cancel", Api.JSON.createObjectNode());
    browser.awaitThat(() -> browser.all("#by-hand-title").isEmpty());
    assertThat(browser.all("[data-run='" + run + "']")).isEmpty();

    String again = runs.start(suite, keeper);
    runs.awaitStart(again);
    browser.open(OVERVIEW).one("a[href*='manual.xhtml?run=" + again + "']").click();
    browser.one("#taking\\:take");
    owner.post("runs/" + again + "/cancel", Api.JSON.createObjectNode());
  }
}
