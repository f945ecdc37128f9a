package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of assistants, and the one where people paste answers, in a real browser. */
@PageTest
class AssistantPagesIT {
  @TempDir private Path folder;

  private ItemSamples samples;
  private RunMaker.Suite suite;
  private String ash;
  private String foreign;
  private Api.SignIn viewer;
  private Api.SignIn newcomer;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    samples = ItemSamples.in(product.owner("Pasture"));
    suite =
        new RunMaker(samples.owner())
            .suite(
                "By hand",
                "{\"id\":\"one\",\"prompt\":\"First?\",\"expected\":\"1\"}\n"
                    + "{\"id\":\"two\",\"turns\":[\"Second?\",\"Really?\"],\"expected\":\"2\"}");
    ash = assistant(samples.owner(), "ash");
    foreign = assistant(ItemSamples.in(product.owner("Ditch")).owner(), "ash");
    viewer = PageSamples.viewer(new ProductDatabase(product.home()), samples.owner().signIn());
    newcomer = product.owner("Sprout").signIn();
    this.browser = browser;
  }

  private static String assistant(Api owner, String name) {
    return owner.get("assistants?name=" + name).body().at("/data/0/id").asText();
  }

  @BeforeEach
  void signIn() {
    as(samples.owner().signIn());
  }

  private void as(Api.SignIn who) {
    browser.beginAs(who, "assistants.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    String asked = askedByHand("person of the pictures");
    Screens screens = new Screens(browser);
    screens.look("assistants", "assistants.xhtml");
    screens.look("assistants-no-match", "assistants.xhtml?name=nothing-like-this");
    screens.look("assistants-new", 200, () -> openDialog("assistants.xhtml", "create"));
    screens.look("assistant", "assistant.xhtml?assistant=" + ash);
    screens.look(
        "assistant-change", 200, () -> openDialog("assistant.xhtml?assistant=" + ash, "change"));
    screens.look("assistant-by-hand", "assistant.xhtml?assistant=" + who(asked));
    screens.look("manual-take", "manual.xhtml?" + asked);
    browser.open("manual.xhtml?" + asked);
    browser.one("#taking\\:take").click();
    screens.look("manual", "manual.xhtml?" + asked);
    as(newcomer);
    screens.look("assistants-none", "assistants.xhtml");
    screens.expectNoFault();
  }

  private void openDialog(String page, String dialog) {
    browser.open(page);
    browser.one("[data-opens=" + dialog + "]").click();
    browser.one("dialog[open]");
  }

  /** The address of a run in which a new assistant is asked by hand. */
  private String askedByHand(String name) {
    RunMaker runs = new RunMaker(samples.owner());
    RunMaker.Participant person = runs.person(name);
    String run = runs.start(suite, person);
    String manual = "runs/" + run + "/manual/" + person.assistantId();
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (samples.owner().get(manual).body().path("waiting").asInt() != 2) {
      assertThat(System.nanoTime()).as("cases wait").isLessThan(end);
      Product.pause();
    }
    return "run=" + run + "&assistant=" + person.assistantId();
  }

  private static String who(String asked) {
    return asked.substring(asked.lastIndexOf('=') + 1);
  }

  @Test
  void anAssistantIsMadeAndItsAnswersAreBrought() {
    browser.open("assistants.xhtml");
    browser.one("[data-opens=create]").sendKeys(Keys.ENTER);
    browser.press("ash");
    browser.one("#new\\:create").click();
    browser.awaitThat(() -> browser.one("#new\\:name-fault").getText().contains("ash"));
    browser.one("#new\\:name").clear();
    browser.one("#new\\:name").sendKeys("maple");
    browser.one("#new\\:create").click();
    browser.awaitThat(() -> browser.one("h1").getText().equals("maple"));

    bring("{\"id\":\"one\",\"answer\":\"1\"}\n{\"id\":\"one\" \"answer\":\"1\"}\n");
    assertThat(browser.one("#problems tbody tr").getText()).startsWith("2");
    bring("{\"id\":\"one\",\"answer\":\"1\"}\n{\"id\":\"nine\",\"answer\":\"9\"}\n");
    assertThat(browser.one("#said .tone-ok").getText())
        .contains("answers: 2", "with an answer: 1, without: 1", "to no case: 1");
    browser.one("#said a").click();
    browser.one("td[data-label=Missing] a").click();
    assertThat(browser.one("#report").getText()).contains("two", "line 2: nine");
  }

  @Test
  void assistantsAreSortedByTheAddressAndTheChoiceStays() {
    browser.open("assistants.xhtml");
    browser.one("#order option[value=name]").click();
    browser.one("form.filter button").click();
    browser.awaitThat(() -> browser.address().contains("order=name"));
    assertThat(browser.one("#order").getDomProperty("value")).isEqualTo("name");
    List<String> names = browser.all("th[scope=row] a").stream().map(WebElement::getText).toList();
    assertThat(names).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void anySuiteIsFoundByTypingAlsoBehindTheFirstHundred(Product product) {
    Api owner = product.owner("Steppe");
    RunMaker runs = new RunMaker(owner);
    String line = "{\"id\":\"one\",\"prompt\":\"p\"}";
    RunMaker.Suite old = runs.suite("Zebra crossing", line);
    for (int i = 0; i < 100; i++) {
      runs.suite("Herd " + i, line);
    }
    String zebu = runs.answers(old, "zebu", "{\"id\":\"one\",\"answer\":\"a\"}").assistantId();
    as(owner.signIn());
    browser.open("assistant.xhtml?assistant=" + zebu);
    String wanted = "#asked option[data-suite='" + old.id() + "']";
    assertThat(browser.all(wanted)).isEmpty();
    assertThat(browser.one("#suites-found").getText()).contains("100");

    browser.one("#suites").sendKeys("zebra");
    browser.awaitThat(() -> browser.all("#asked option").size() == 1);
    assertThat(browser.one(wanted).getText()).contains("Zebra crossing");
    assertThat(browser.one("#suites-found").getText()).isEmpty();
    browser.one("#suites").sendKeys(" nowhere");
    browser.awaitThat(() -> browser.one("#suites-found").getText().startsWith("None"));
    assertThat(browser.all("#asked option")).isEmpty();

    browser.open("new-run.xhtml?suites=zebra");
    assertThat(browser.one("#suite").getText()).contains("Zebra crossing");
    assertThat(browser.all("#suite option")).hasSize(1);
  }

  private void bring(String lines) {
    String option = "#asked option[data-suite='" + suite.id() + "']";
    browser.one(option).click();
    try {
      Path file = Files.writeString(folder.resolve("answers.jsonl"), lines);
      browser.one("#file").clear();
      browser.one("#file").sendKeys(file.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser.one("#send").click();
    browser.one("#said .notice");
  }

  @Test
  void casesAreAskedByHandAndAnsweredByKeyboard() {
    browser.open("manual.xhtml?" + askedByHand("person at the keyboard"));
    browser.one("#taking\\:take").sendKeys(Keys.ENTER);
    assertThat(browser.one("[data-copied]").getText()).isEqualTo("First?");
    browser.one("#give\\:answer").sendKeys("1", Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.awaitThat(() -> browser.all("[data-copied]").size() == 2);
    assertThat(browser.one(".figure").getText()).contains("Answered: 1. Waiting: 1");
    browser.one("#give\\:answer").sendKeys("2", Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.awaitThat(() -> browser.text().contains("All cases are answered"));
  }

  @Test
  void whatWasTypedIsKeptWhenTheCaseWentToSomebodyElse() {
    String asked = askedByHand("person who was slow");
    browser.open("manual.xhtml?" + asked);
    browser.one("#taking\\:take").click();
    browser.one("#give\\:answer").sendKeys("a long answer");
    String run = asked.substring(4, 40);
    String held =
        samples
            .owner()
            .get("runs/" + run + "/manual/" + who(asked) + "/held")
            .body()
            .path("caseId")
            .asText();
    samples
        .owner()
        .send(
            "PUT",
            "runs/" + run + "/manual/" + who(asked) + "/cases/" + held + "/1",
            "application/json",
            BodyPublishers.ofString("{\"answer\": \"by a program\"}"));
    browser.one("#give\\:save").click();

    assertThat(browser.one(".messages .tone-bad").getText()).isNotBlank();
    assertThat(browser.text()).contains("a long answer");
  }

  @Test
  void whoMayOnlyReadSeesNoWayToChange() {
    as(viewer);
    browser.open("assistant.xhtml?assistant=" + ash);
    assertThat(browser.one("h1").getText()).isEqualTo("ash");
    assertThat(browser.all("#file, [data-opens=change]")).isEmpty();
  }

  @Test
  void anotherTenantsAssistantIsNotThere() {
    browser.open("assistant.xhtml?assistant=" + foreign);
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
    browser.open("manual.xhtml?run=" + samples.waiting() + "&assistant=" + foreign);
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
  }

  @Test
  void whatUsersWriteIsTextAndNothingElse() {
    browser.open("assistants.xhtml?kind=recorded");
    assertThat(browser.text()).contains("<b>");
    assertThat(browser.run("return document.querySelectorAll('main b').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }
}
