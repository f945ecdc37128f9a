package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages of runs and their items in a real browser. */
@PageTest
class RunPagesIT {
  private ItemSamples samples;
  private String foreign;
  private Api.SignIn viewer;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    samples = ItemSamples.in(product.owner("Grove"));
    foreign = ItemSamples.in(product.owner("Thicket")).first();
    viewer = PageSamples.viewer(new ProductDatabase(product.home()), samples.owner().signIn());
    this.browser = browser;
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(samples.owner().signIn(), "runs.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("queue", "queue.xhtml");
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

  @Test
  void runsAreNarrowedByWhoTookPartAndByTheirDay() {
    waitingFor("Ms Narrow");
    browser.open("runs.xhtml?assistant=MS+NARROW&from=2020-01-01");
    assertThat(browser.all(".runs tbody tr")).hasSize(1);
    browser.open("runs.xhtml?assistant=birch");
    assertThat(browser.one(".runs tbody").getText()).contains("birch").doesNotContain("Narrow");
    browser.open("runs.xhtml?to=2020-01-01");
    assertThat(browser.all(".runs tbody tr")).isEmpty();
    assertThat(browser.one("#to").getDomProperty("value")).isEqualTo("2020-01-01");
    browser.open("runs.xhtml?from=yesterday&to=%2B999999999-01-01");
    assertThat(browser.all(".runs tbody tr").size()).as("no days narrow nothing").isPositive();
  }

  @Test
  void theQueueShowsWhatIsNotOverAndOnlyToThoseWhoStartRuns() {
    String waiting = waitingFor("Mr Queue");
    browser.open("queue.xhtml");
    String row = "//tr[.//a[contains(@href, '" + waiting + "')]]";
    assertThat(browser.await(there -> there.findElement(By.xpath(row))).getText())
        .contains("Asked of Mr Queue", "Running", "0 of 1");
    assertThat(samples.owner().get("queue").text()).contains(waiting, "\"waiting\":1");
    browser.beginAs(viewer, "overview.xhtml");
    browser.open("queue.xhtml");
    assertThat(browser.text()).doesNotContain("Asked of Mr Queue");
  }

  /** A run that goes on until this person answers. */
  private String waitingFor(String person) {
    RunMaker maker = new RunMaker(samples.owner());
    RunMaker.Suite suite =
        maker.suite("Asked of " + person, "{\"id\": \"1\", \"prompt\": \"How are you?\"}");
    String run = maker.start(suite, maker.person(person));
    maker.awaitStart(run);
    return run;
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
    new Select(browser.one("#suite")).selectByVisibleText("Leave and travel");
    browser.one("form.filter button").click();
    browser.one("#new\\:start");
  }

  @Test
  void whoIsTickedStaysWhileOthersAreLookedFor() {
    RunMaker maker = new RunMaker(samples.owner());
    maker.person("Ms Narcissus");
    maker.person("Mr Nettle");
    String suite = samples.owner().get("runs/" + samples.first()).body().path("suiteId").asText();
    browser.open("new-run.xhtml?suite=" + suite);
    browser.all("#asked input:checked").forEach(WebElement::click);
    browser.one("#assistants").sendKeys("narciss");
    browser.awaitThat(() -> browser.all("#asked label").size() == 1);
    browser.one("#asked input[value='" + idOf("Ms Narcissus") + "']").click();
    browser.one("#assistants").clear();
    browser.one("#assistants").sendKeys("nettle", Keys.ENTER);
    browser.awaitThat(() -> browser.all("#asked input:not(:checked)").size() == 1);
    assertThat(browser.address()).startsWith("/new-run.xhtml");
    assertThat(browser.one("#asked").getText()).contains("Ms Narcissus", "Mr Nettle");
    browser.one("#asked input[value='" + idOf("Mr Nettle") + "']").click();
    assertThat(browser.one("#estimate").getText()).startsWith("Items: 120.");

    browser.one("#new\\:trials").clear();
    browser.one("#new\\:trials").sendKeys("0");
    browser.one("#new\\:start").click();
    browser.one("#new\\:trials-fault:not(:empty)");
    assertThat(browser.all("#asked input:checked")).hasSize(2);
  }

  private String idOf(String assistant) {
    String path = "assistants?name=" + assistant.replace(" ", "+");
    return samples.owner().get(path).body().at("/data/0/id").asText();
  }

  @Test
  void aVersionChosenWithAnotherSuiteSaysNothingOfThisOne() {
    RunMaker maker = new RunMaker(samples.owner());
    String line = "{\"id\":\"1\",\"prompt\":\"How are you?\"}";
    RunMaker.Suite first = maker.suite("Two versions", line);
    RunMaker.Suite other = maker.suite("One version", line);
    browser.open("new-run.xhtml?suite=" + other.id() + "&version=7&of=" + first.id());
    assertThat(browser.one("#version").getDomProperty("value")).isEqualTo("1");
  }

  @Test
  void aRunIsStartedByKeyboardAlone() {
    Keyboard keyboard = new Keyboard(browser);
    browser.open("new-run.xhtml");
    keyboard.tabTo("#suite");
    browser.press("Leave");
    keyboard.tabTo("form.filter button");
    browser.press(Keys.ENTER);
    browser.one("#new\\:start");
    assertThat(browser.one("#estimate").getText()).startsWith("Items: 180.");

    keyboard.tabTo("#new\\:trials");
    browser.press(Keys.chord(Keys.CONTROL, "a"), "0");
    keyboard.tabTo("#new\\:start");
    browser.press(Keys.ENTER);
    assertThat(browser.one("#new\\:trials-fault:not(:empty)").getText()).contains("1 to 100");

    browser.press(Keys.chord(Keys.CONTROL, "a"), "1");
    keyboard.tabTo("#new\\:start");
    browser.press(Keys.ENTER);
    assertThat(browser.one(".tone-ok[data-notice]").getText()).contains("started");
    assertThat(browser.address()).startsWith("/run.xhtml?run=");
  }

  @Test
  void oneGoesFromItemToItemWithinTheListByKeyboard() {
    browser.open(run(samples.first()) + "&result=failed");
    new Keyboard(browser).tabTo(".items tbody tr:first-child a.strong");
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
}
