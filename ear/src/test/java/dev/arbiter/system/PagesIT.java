package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, on the real product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  private static final String RUNS = "runs.xhtml";
  private Path home;
  private Product product;
  private ProductDatabase database;
  private PageSamples samples;
  private Browser browser;

  @BeforeAll
  void serve(@TempDir Path folder) {
    Assumptions.assumeTrue(Browser.isInstalled(), "needs Chromium, see CONTRIBUTING.md");
    home = folder.resolve("home");
    product = Product.serve(home);
    database = new ProductDatabase(home);
    samples = PageSamples.in(product, database);
    browser = Browser.at(product.tlsUri());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (product != null) {
      product.close();
    }
    if (home != null) {
      DatabaseFolder.delete(home);
    }
  }

  @BeforeEach
  void leave() {
    browser.open("sign-in.xhtml").forget();
    browser.width(Browser.DESK);
    browser.prefers("light");
    browser.complaints();
  }

  @Test
  void signInPagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("sign-in", "sign-in.xhtml");
    screens.look("sign-in-wrong", 200, this::signInWrongly);
    screens.look("sign-in-expired", 200, this::comeBackLate);
    screens.expectNoFault();
  }

  private void signInWrongly() {
    browser.open("sign-in.xhtml");
    browser.fillIn(new Api.SignIn("nobody@meridian.example", "wrong"));
    browser.one(".tone-bad");
  }

  private void comeBackLate() {
    browser.forget();
    browser.open(RUNS).signIn(samples.owner());
    browser.spoilSession();
    browser.open(RUNS);
    browser.one(".tone-info");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    browser.open(RUNS).signIn(samples.owner());
    Screens screens = new Screens(browser);
    screens.look("runs", RUNS);
    screens.look("runs-second", 200, this::openSecondPage);
    screens.look("runs-no-match", RUNS + "?suite=nothing-like-this");
    screens.look("comparison", comparison(samples.compared()));
    screens.look("comparison-open", 200, this::openDifference);
    screens.look("comparison-three", comparison(samples.large()) + "&pair=2");
    screens.look("comparison-single", comparison(samples.single()));
    screens.look("comparison-running", comparison(samples.running()));
    screens.look("comparison-failed", comparison(samples.failed()));
    screens.look("comparison-cancelled", comparison(samples.cancelled()));
    screens.look("comparison-wide", 200, () -> openAllDifferences(samples.wide()));
    screens.expectNoFault();
  }

  private void openSecondPage() {
    browser.open(RUNS);
    browser.one(".pages a").click();
    browser.await(there -> browser.address().contains("after="));
  }

  private void openDifference() {
    browser.open(comparison(samples.compared()));
    browser.one(".case > summary").click();
  }

  private void openAllDifferences(String run) {
    browser.open(comparison(run));
    browser.all(".case > summary").forEach(WebElement::click);
  }

  @Test
  void emptyRefusingAndFaultyPagesAreDesignedToo() {
    Screens screens = new Screens(browser);
    browser.open(RUNS).signIn(samples.newcomer());
    screens.look("runs-empty", RUNS);
    screens.look("not-found", 404, () -> browser.open("nothing.xhtml"));
    screens.look("bad-address", 422, () -> browser.open(RUNS + "?after=rubbish"));
    withFault(() -> screens.look("fault", 500, () -> browser.open(comparison(samples.compared()))));
    browser.forget();
    browser.open(RUNS).signIn(samples.viewer());
    screens.look("comparison-viewer", comparison(samples.compared()));
    screens.expectNoFault();
  }

  @Test
  void errorPagesSayWhoseFaultItIs() {
    browser.open(RUNS).signIn(samples.owner());
    expectHeading("nothing.xhtml", "There is nothing here");
    expectHeading(comparison(samples.foreign()), "There is nothing here");
    expectHeading(RUNS + "?after=rubbish", "This address does not work");
    withFault(
        () -> expectHeading(comparison(samples.compared()), "Something went wrong on our side"));
  }

  /** The application may not read what every page of a run needs. */
  private void withFault(Runnable looking) {
    database.execute("revoke select on evaluation.suite from arbiter_app");
    try {
      looking.run();
    } finally {
      database.execute("grant select on evaluation.suite to arbiter_app");
    }
  }

  private void expectHeading(String path, String heading) {
    assertThat(browser.open(path).one("h1").getText()).as(path).isEqualTo(heading);
  }

  @Test
  void errorPagesTellTheTraceIdAndNothingOfTheInside() {
    browser.open(RUNS).signIn(samples.owner());
    for (String path :
        List.of(
            "nothing.xhtml",
            comparison(samples.foreign()),
            comparison(UUID.randomUUID().toString()),
            comparison("no-uuid"),
            comparison(samples.compared()) + "&after=rubbish",
            RUNS + "?after=rubbish")) {
      browser.open(path);
      assertThat(browser.one(".trace code").getText()).as(path).matches("[0-9a-zA-Z-]{16,64}");
      assertThat(browser.text())
          .as(path)
          .doesNotContain("Exception", "Payara", "Faces", "Secret of the rival");
    }
  }

  @Test
  void theNewestRunsDifferingCasesAreReachedByKeyboardAlone() {
    Keyboard keyboard = new Keyboard(browser);
    browser.open(RUNS);
    browser.press(samples.owner().email(), Keys.TAB, samples.owner().password(), Keys.ENTER);
    browser.one(".rows a.strong");

    keyboard.tabTo(".rows tbody tr:first-child a.strong");
    browser.press(Keys.ENTER);
    browser.one("a.button[href*=comparison]");
    keyboard.tabTo("a.button[href*=comparison]");
    browser.press(Keys.ENTER);
    browser.one(".case");
    keyboard.tabTo(".case > summary");
    browser.press(Keys.ENTER);

    assertThat(browser.one(".case").getDomProperty("open")).isEqualTo("true");
    keyboard.tabTo(".case[open] pre.text");
  }

  @Test
  void whatUsersWriteIsTextAndNothingElse() {
    browser.open(RUNS).signIn(samples.owner());
    browser.open(RUNS + "?suite=onerror");
    expectInert(PageSamples.ATTACK);
    browser.open(RUNS + "?suite=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(browser.one("#suite").getDomProperty("value")).contains("<script>");
    expectInert("");
    browser.open(comparison(samples.failed()));
    expectInert("Not prepared: " + PageSamples.ATTACK);
    openAllDifferences(samples.hostile());
    expectInert(PageSamples.ATTACK);
    assertThat(browser.one(".case > summary code").getText()).isEqualTo(PageSamples.ATTACK);
    assertThat(browser.one(".case-prompt").getText()).isEqualTo(PageSamples.ATTACK);
    assertThat(browser.all("pre.text").stream().map(WebElement::getText))
        .filteredOn(PageSamples.ATTACK::equals)
        .as("prompt and answer")
        .hasSize(2);
    assertThat(browser.one("h1").getText()).contains(PageSamples.ATTACK);
  }

  private void expectInert(String shown) {
    assertThat(browser.text()).contains(shown);
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    assertThat(browser.run("return document.querySelectorAll('[onerror]').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void signingOutEndsTheSessionForGood() {
    browser.open(RUNS).signIn(samples.owner());
    Cookie kept = browser.cookie("arbiter-session");
    browser.open(comparison(samples.compared()));
    browser.signOut();

    browser.back();
    browser.one("#signIn\\:email");
    browser.restore(kept);
    browser.open(RUNS);
    assertThat(browser.address()).startsWith("/sign-in.xhtml");
  }

  @Test
  void anEndedSessionLeadsBackToThePageThatWasWanted() {
    browser.open(RUNS).signIn(samples.owner());
    browser.spoilSession();

    browser.open(comparison(samples.large()) + "&pair=1");
    assertThat(browser.one(".tone-info").getText()).contains("session");
    browser.signIn(samples.owner());

    assertThat(browser.address()).isEqualTo("/" + comparison(samples.large()) + "&pair=1");
  }

  @Test
  void anAddressThatNamesNoPairShowsTheFirst() {
    browser.open(RUNS).signIn(samples.owner());
    for (String pair : List.of("rubbish", "99", "-1")) {
      browser.open(comparison(samples.large()) + "&pair=" + pair);
      assertThat(browser.one("#cases .muted").getText()).startsWith("harbour and meadow");
    }
  }

  @Test
  void theSessionCookieIsForThisSiteAndNoScript() {
    browser.open(RUNS).signIn(samples.owner());
    Cookie session = browser.cookie("arbiter-session");

    assertThat(session.isSecure()).isTrue();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Lax");
  }

  private static String comparison(String run) {
    return "comparison.xhtml?run=" + run;
  }
}
