package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pages of suites and their cases in a real browser. */
@PageTest
class SuitePagesIT {
  private Api owner;
  private Api.SignIn viewer;
  private Api.SignIn newcomer;
  private String foreign;
  private SuiteSamples samples;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    owner = product.owner("Meadow");
    samples = SuiteSamples.in(owner);
    IntStream.range(0, 20).forEach(i -> SuiteSamples.made(owner, "Suite of team " + i));
    foreign =
        new RunMaker(product.owner("Heath")).suite("Foreign", SuiteSamples.hostileCase()).id();
    viewer = PageSamples.viewer(new ProductDatabase(product.home()), owner.signIn());
    newcomer = product.owner("Fallow").signIn();
    this.browser = browser;
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(owner.signIn(), "suites.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("suites", "suites.xhtml");
    screens.look("suites-no-match", "suites.xhtml?name=nothing-like-this");
    screens.look("suites-new", 200, this::openNew);
    screens.look("suite", suite(samples.office()));
    screens.look("suite-filtered", suite(samples.office()) + "&tag=travel&text=question&order=key");
    screens.look("suite-no-match", suite(samples.office()) + "&text=nothing-like-this");
    screens.look("suite-empty", suite(samples.empty()));
    screens.look("suite-hostile", suite(samples.hostile()));
    screens.look("suite-wide", suite(samples.wide()));
    screens.expectNoFault();
  }

  private void openNew() {
    browser.open("suites.xhtml");
    browser.one("[data-opens=new-suite]").click();
    browser.one("dialog[open]");
  }

  @Test
  void anEmptyListTeaches() {
    browser.forget();
    browser.open("suites.xhtml").signIn(newcomer);
    browser.complaints();
    new Screens(browser).look("suites-none", "suites.xhtml");
    assertThat(browser.text()).contains("No suites yet", "./arbiter compare");
  }

  @Test
  void suitesArePagedNarrowedAndSorted() {
    browser.open("suites.xhtml?order=name");
    assertThat(browser.all(".suites tbody tr")).hasSize(20);
    assertThat(browser.one(".suites tbody tr:nth-child(3) a.strong").getText())
        .startsWith("Office");
    browser.one("a[rel=next]").click();
    browser.one("a[rel=prev]");
    assertThat(browser.all(".suites tbody tr")).hasSize(4);
    browser.open("suites.xhtml?name=oFFice");
    assertThat(browser.all(".suites tbody tr")).hasSize(1);
  }

  @Test
  void casesArePagedNarrowedAndSortedOnTheServer() {
    browser.open(suite(samples.office()));
    assertThat(browser.all(".cases tbody tr")).hasSize(50);
    assertThat(browser.text()).contains("Cases: 120");
    browser.open(suite(samples.office()) + "&tag=leave");
    assertThat(browser.text()).contains("Cases: 40");
    browser.open(suite(samples.office()) + "&text=QUESTION+117");
    assertThat(browser.all(".cases tbody tr")).hasSize(1);
    assertThat(browser.one(".cases th bdi").getText()).isEqualTo("case-117");
  }

  @Test
  void aSuiteIsMadeByKeyboardAndItsNameIsTaken() {
    browser.open("suites.xhtml");
    new Keyboard(browser).tabTo("[data-opens=new-suite]");
    browser.press(Keys.ENTER);
    browser.press("Office questions", Keys.ENTER);
    String fault = "dialog[open] #make\\:name-fault:not(:empty)";
    browser.awaitThat(() -> browser.one(fault).getText().contains("Office questions"));
    assertThat(browser.one("#make\\:name").getAttribute("aria-invalid")).isEqualTo("true");
    browser.press(Keys.chord(Keys.CONTROL, "a"), "Fresh questions", Keys.ENTER);
    assertThat(browser.one(".tone-ok[data-notice]").getText()).contains("Fresh questions");
    assertThat(browser.address()).startsWith("/suite.xhtml?suite=");
    assertThat(browser.text()).contains("No cases yet");
  }

  @Test
  void whatUsersWriteIsTextAndNothingElse() {
    browser.open(suite(samples.hostile()));
    assertThat(browser.one("h1").getText()).isEqualTo(PageSamples.ATTACK);
    assertThat(browser.one(".cases th bdi").getText()).isEqualTo(PageSamples.ATTACK);
    expectInert();
    browser.open("suites.xhtml?name=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E");
    expectInert();
  }

  private void expectInert() {
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    assertThat(browser.run("return document.querySelectorAll('[onerror]').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoMayOnlyReadIsOfferedNoEdit() {
    browser.forget();
    browser.open("suites.xhtml").signIn(viewer);
    assertThat(browser.all(".suites tbody tr")).isNotEmpty();
    assertThat(browser.all("main [data-opens], main form[method=post]")).isEmpty();
    browser.open(suite(samples.office()));
    assertThat(browser.all(".cases tbody tr")).hasSize(50);
    assertThat(browser.all("main [data-opens], main form[method=post]")).isEmpty();
    browser.one(".cases a.strong").click();
    assertThat(browser.one("pre.text").getText()).contains("question 0");
    assertThat(browser.all("main [data-opens], main form[method=post]")).isEmpty();
    browser.open(caseOf(samples.office()));
    assertThat(browser.one("h1").getText()).isEqualTo("You may not see this");
  }

  @Test
  void anotherTenantsSuiteIsNotThere() {
    for (String page :
        new String[] {suite(foreign), suite("nonsense"), suite(samples.office()) + "&version=9"}) {
      browser.open(page);
      assertThat(browser.one("h1").getText()).as(page).isEqualTo("There is nothing here");
    }
  }

  private static String caseOf(String suite) {
    return "case.xhtml?suite=" + suite;
  }

  private static String suite(String id) {
    return "suite.xhtml?suite=" + id;
  }
}
