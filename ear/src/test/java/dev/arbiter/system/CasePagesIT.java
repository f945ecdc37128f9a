package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a case in a real browser: seen, changed, added, removed and tried out. */
@PageTest
class CasePagesIT {
  private static final String SHOWN =
      "return document.querySelector(arguments[0])?.innerText ?? ''";

  private Api owner;
  private SuiteSamples samples;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    owner = product.owner("Orchard");
    samples = SuiteSamples.in(owner);
    this.browser = browser;
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(owner.signIn(), "suites.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("case", 200, () -> openCase(samples.office()));
    screens.look("case-tried", 200, this::tryOut);
    screens.look("case-new", caseOf(samples.office()));
    screens.look("case-hostile", 200, () -> openCase(samples.hostile()));
    screens.look("case-wide", 200, () -> openCase(samples.wide()));
    screens.look("case-remove", 200, this::openRemoval);
    screens.look("suite-bulk", 200, this::openBulk);
    screens.look("versions", "versions.xhtml?suite=" + changed("Changed once"));
    screens.look("versions-hostile", "versions.xhtml?suite=" + samples.hostile());
    screens.look("versions-wide", "versions.xhtml?suite=" + samples.wide());
    screens.look("versions-none", "versions.xhtml?suite=" + samples.empty());
    screens.expectNoFault();
  }

  private void openBulk() {
    browser.open(suite(samples.office()) + "&tag=leave");
    browser.one(".pick").click();
    openMany();
  }

  /** A suite with a second version. */
  private String changed(String name) {
    String suite = new RunMaker(owner).suite(name, SuiteSamples.cases()).id();
    SuiteSamples.change(owner, suite, 1);
    return suite;
  }

  private void openCase(String id) {
    browser.open(suite(id));
    browser.one(".cases a.strong").click();
    browser.one("#edit\\:save");
  }

  private void tryOut() {
    openCase(samples.office());
    browser.one("#edit\\:answer").sendKeys("It is 0, " + PageSamples.ATTACK);
    browser.one("#edit\\:try").click();
    browser.one("#verdict");
  }

  private void openRemoval() {
    openCase(samples.office());
    browser.one("[data-opens=remove]").click();
    browser.one("dialog[open]");
  }

  @Test
  void aCaseIsAddedChangedTriedAndRemoved() {
    String suite = SuiteSamples.made(owner, "Grown by hand");
    browser.open(suite(suite));
    browser.one("a[href*='case.xhtml']").click();
    write("key", "first");
    write("prompt", "How many days of leave are there?");
    write("expected", "thirty");
    write("tags", "leave, " + PageSamples.ATTACK.substring(0, 20));
    write("graders", "[{\"kind\":\"numeric\"}]");
    browser.one("#edit\\:save").click();
    expect(".notice ul", "thirty");
    rewrite("expected", "30");
    write("answer", "There are 31 days.");
    browser.one("#edit\\:try").click();
    expect("#verdict", "Failed", "31, expected 30");
    browser.one("#edit\\:save").click();
    expect("[data-notice]", "first", "version 1");
    browser.one("#edit\\:save").click();
    expect("[data-notice]", "says so already");
    rewrite("prompt", "How many days?\nOf leave?");
    browser.one("#edit\\:save").click();
    expect("[data-notice]", "version 2");
    expect("main", "What it said before");
    browser.one("[data-opens=remove]").click();
    browser.one("#removing\\:remove").click();
    expect("[data-notice]", "first is removed");
    expectInert();
  }

  @Test
  void whatWasTypedIsKeptWhenSomebodyWasFaster() {
    RunMaker.Suite suite = new RunMaker(owner).suite("Fought for", SuiteSamples.cases());
    browser.open(suite(suite.id()));
    browser.one(".cases a.strong").click();
    rewrite("prompt", "Mine");
    String stable =
        owner
            .get("suites/" + suite.id() + "/versions/1/cases?limit=1")
            .body()
            .at("/data/0/stableId")
            .asText();
    String path = "suites/" + suite.id() + "/cases/" + stable;
    String type = "application/merge-patch+json";
    assertThat(owner.edit("PATCH", path, "\"1\"", type, "{\"prompt\":\"Theirs\"}").status())
        .isEqualTo(200);

    browser.one("#edit\\:save").click();
    expect(".card[role=alert]", "version 2", "Theirs");
    assertThat(browser.one("#edit\\:prompt").getAttribute("value")).isEqualTo("Mine");
    assertThat(owner.get(path).text()).contains("Theirs");
    assertThat(owner.edit("DELETE", path, "\"2\"", type, "").status()).isEqualTo(200);
    browser.one("#edit\\:save").click();
    expect("main", "Somebody removed this case meanwhile");
    assertThat(browser.one("#edit\\:prompt").getAttribute("value")).isEqualTo("Mine");
    browser.one("#edit\\:save").click();
    expect("[data-notice]", "version 4");
    expect("h1", "case-000");
  }

  @Test
  void manyCasesAreEditedAtOnceOrNoneIs() {
    String suite = new RunMaker(owner).suite("Edited at once", SuiteSamples.cases()).id();
    browser.open(suite(suite));
    openMany();
    browser.one("#bulk\\:addTags").sendKeys("urgent");
    browser.one("#bulk\\:apply").click();
    expect("main", "No case is chosen");
    assertThat(browser.one("#bulk\\:addTags").getAttribute("value")).isEqualTo("urgent");
    browser.all(".pick").get(1).click();
    browser.all(".pick").get(2).click();
    openMany();
    browser.one("#bulk\\:apply").click();
    expect("[data-notice]", "2 changed", "version 2");

    openAllWithTag(suite);
    browser.one("#bulk\\:graders").sendKeys("[{\"kind\":\"length\"}]");
    browser.one("#bulk\\:apply").click();
    expect("[role=alert]", "case-000", "min");

    openAllWithTag(suite);
    browser.one("#bulk\\:removeTags").sendKeys("leave");
    SuiteSamples.change(owner, suite, 2);
    browser.one("#bulk\\:apply").click();
    expect("main", "The suite has changed meanwhile");
    openMany();
    browser.one("#bulk\\:apply").click();
    expect("[data-notice]", "40 changed", "version 4");
  }

  private void openAllWithTag(String suite) {
    browser.open(suite(suite) + "&tag=leave");
    openMany();
    browser.one("input[name=which][value=all]").click();
  }

  @Test
  void versionsTellWhatChanged() {
    String suite = changed("Told by versions");
    browser.open("versions.xhtml?suite=" + suite);
    expect("main", "From version 1 to version 2", "Changed by somebody");
    assertThat(browser.all(".change")).hasSize(1);
    assertThat(browser.all(".change ins")).isNotEmpty();
    browser.open("versions.xhtml?suite=" + suite + "&to=1");
    assertThat(browser.all(".change")).hasSize(20);
    browser.one("a[rel=next]").click();
    browser.one("a[rel=prev]");
    assertThat(browser.all(".change")).hasSize(20);
    assertThat(browser.complaints()).isEmpty();
    browser.open("versions.xhtml?suite=" + suite + "&from=1&to=77");
    expect("h1", "There is nothing here");
  }

  private void openMany() {
    if (browser.all("dialog[open]").isEmpty()) {
      browser.one("[data-opens=many]").click();
    }
    browser.one("dialog[open]");
  }

  /** Waits until the page says all of it: a post brings another page with the same parts. */
  private void expect(String selector, String... texts) {
    boolean said =
        browser.await(
            there -> {
              Object shown = browser.run(SHOWN, selector);
              return Stream.of(texts).allMatch(String.valueOf(shown)::contains);
            });
    assertThat(said).as(selector).isTrue();
  }

  private void write(String field, String text) {
    browser.one("#edit\\:" + field).sendKeys(text);
  }

  private void rewrite(String field, String text) {
    browser.one("#edit\\:" + field).clear();
    write(field, text);
  }

  private void expectInert() {
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    assertThat(browser.run("return document.querySelectorAll('[onerror]').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  private static String caseOf(String suite) {
    return "case.xhtml?suite=" + suite;
  }

  private static String suite(String id) {
    return "suite.xhtml?suite=" + id;
  }
}
