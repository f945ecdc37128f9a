package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of runs and their items in a real browser. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPagesIT {
  private static final int MANY_TABS = 80;

  private ItemSamples samples;
  private String foreign;
  private Api.SignIn viewer;
  private Browser browser;

  @BeforeAll
  void make(Product product) {
    Assumptions.assumeTrue(Browser.isInstalled(), "needs Chromium, see CONTRIBUTING.md");
    samples = ItemSamples.in(product.owner("Grove"));
    foreign = ItemSamples.in(product.owner("Thicket")).first();
    viewer = PageSamples.viewer(new ProductDatabase(product.home()), samples.owner().signIn());
    browser = Browser.at(product.tlsUri());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(samples.owner().signIn(), "runs.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("run", run(samples.first()));
    screens.look("run-failed-items", run(samples.first()) + "&result=failed&tag=leave");
    screens.look("run-no-match", run(samples.first()) + "&text=nothing-like-this");
    screens.look("run-going-on", run(samples.waiting()));
    screens.look("run-hostile", run(samples.hostile()));
    screens.look("run-cancel", 200, () -> openDialog(samples.waiting(), "cancel"));
    screens.look("run-regrade", 200, () -> openDialog(samples.first(), "regrade"));
    screens.look("item", 200, () -> openItem(samples.first(), "case-45"));
    screens.look("item-hostile", 200, () -> openItem(samples.hostile(), ""));
    screens.look("new-run-suite", "new-run.xhtml");
    screens.look("new-run", 200, this::chooseSuite);
    screens.expectNoFault();
  }

  private void openDialog(String run, String dialog) {
    browser.open(run(run));
    browser.one("[data-opens=" + dialog + "]").click();
    browser.one("dialog[open]");
  }

  private void openItem(String run, String text) {
    browser.open(run(run) + "&text=" + text);
    browser.one(".items a.strong").click();
    browser.one(".sides");
  }

  private void chooseSuite() {
    browser.open("new-run.xhtml");
    browser.one("form.filter button").click();
    browser.one("#new\\:start");
  }

  @Test
  void aRunIsStartedByKeyboardAlone() {
    browser.open("new-run.xhtml");
    tabTo("#suite");
    browser.press("Leave");
    tabTo("form.filter button");
    browser.press(Keys.ENTER);
    browser.one("#new\\:start");
    assertThat(browser.one("#estimate").getText()).startsWith("180 items.");

    tabTo("#new\\:trials");
    browser.press(Keys.chord(Keys.CONTROL, "a"), "0");
    tabTo("#new\\:start");
    browser.press(Keys.ENTER);
    assertThat(browser.one("#new\\:trials-fault:not(:empty)").getText()).contains("1 to 100");

    browser.press(Keys.chord(Keys.CONTROL, "a"), "1");
    tabTo("#new\\:start");
    browser.press(Keys.ENTER);
    assertThat(browser.one(".tone-ok[data-notice]").getText()).contains("started");
    assertThat(browser.address()).startsWith("/run.xhtml?run=");
  }

  @Test
  void oneGoesFromItemToItemWithinTheListByKeyboard() {
    browser.open(run(samples.first()) + "&result=failed");
    tabTo(".items tbody tr:first-child a.strong");
    browser.press(Keys.ENTER);
    assertThat(heading("case-40")).isTrue();
    browser.press("j");
    assertThat(heading("case-41")).isTrue();
    browser.press("j");
    assertThat(heading("case-42")).isTrue();
    browser.press("k");
    assertThat(heading("case-41")).isTrue();
    assertThat(browser.all("a[rel=prev]")).hasSize(1);
  }

  private boolean heading(String text) {
    return browser.await(there -> browser.one("h1").getText().equals(text));
  }

  @Test
  void whatDiffersBetweenTwoAnswersIsMarked() {
    openItem(samples.first(), "case-45");

    assertThat(browser.one(".sides ins").getText()).isEqualTo("12");
    assertThat(browser.one(".sides del").getText()).isEqualTo("45");
    assertThat(browser.one(".grades").getText()).contains("match");
  }

  @Test
  void aRunIsPausedResumedAndCancelledOnItsPage() {
    browser.open(run(samples.waiting()));
    browser.one("#deeds\\:pause").click();
    browser.one("#deeds\\:resume").click();
    browser.one("#deeds\\:pause");
    browser.one("[data-opens=cancel]").click();
    browser.one("#cancelling\\:cancel").click();

    assertThat(browser.one(".status-CANCELLED").getText()).contains("Cancelled");
    assertThat(browser.all("#deeds input[type=submit]")).isEmpty();
  }

  @Test
  void whatUsersWriteIsTextAndNothingElse() {
    openItem(samples.hostile(), "");

    assertThat(browser.one("h1").getText()).isEqualTo(PageSamples.ATTACK);
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    assertThat(browser.run("return document.querySelectorAll('[onerror]').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoMayOnlyReadRunsSeesNeitherDeedsNorAnswers() {
    browser.forget();
    browser.open(run(samples.first())).signIn(viewer);

    assertThat(browser.all(".items tbody tr")).hasSize(50);
    assertThat(browser.all("main .items a, main [data-opens], #deeds, a[href*=export]")).isEmpty();
    String caseId =
        samples
            .owner()
            .get("runs/" + samples.first() + "/items?limit=1")
            .body()
            .at("/data/0/caseId")
            .asText();
    browser.open("item.xhtml?run=" + samples.first() + "&case=" + caseId);
    assertThat(browser.one("h1").getText()).isEqualTo("You may not see this");
  }

  @Test
  void anotherTenantsRunIsNotThere() {
    browser.open(run(foreign));
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
    browser.open("new-run.xhtml?suite=" + foreign);
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
  }

  private static String run(String id) {
    return "run.xhtml?run=" + id;
  }

  private void tabTo(String selector) {
    for (int i = 0; i < MANY_TABS; i++) {
      browser.press(Keys.TAB);
      WebElement focused = browser.focused();
      assertThat(browser.isFocusShown(focused)).as("focus on " + focused.getText()).isTrue();
      if (Boolean.TRUE.equals(
          browser.run("return arguments[0].matches(arguments[1])", focused, selector))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached");
  }
}
