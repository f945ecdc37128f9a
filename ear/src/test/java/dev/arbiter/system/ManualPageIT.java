package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** That nobody who pastes answers loses what was typed, or asks in vain. */
@PageTest
class ManualPageIT {
  private static final String TEXT = "#give\\:answer";
  private static final String DRAFTS =
      "return Object.keys(localStorage).filter((name) => name.startsWith('arbiter-draft:')).length;";

  private ProductDatabase database;
  private Api owner;
  private RunMaker.Suite suite;
  private Browser browser;
  private String run;
  private String assistant;

  @BeforeAll
  void make(Product product, Browser browser) {
    database = new ProductDatabase(product.home());
    owner = product.owner("Scribes");
    suite =
        new RunMaker(owner)
            .suite(
                "By pen",
                "{\"id\":\"one\",\"prompt\":\"First?\",\"expected\":\"1\"}\n"
                    + "{\"id\":\"two\",\"prompt\":\"Second?\",\"expected\":\"2\"}");
    this.browser = browser;
  }

  /** A case is taken and asked. */
  @BeforeEach
  void take() {
    RunMaker runs = new RunMaker(owner);
    RunMaker.Participant person = runs.person("scribe " + UUID.randomUUID());
    run = runs.start(suite, person);
    runs.awaitStart(run);
    assistant = person.assistantId();
    browser.beginAs(owner.signIn(), page());
    browser.run("localStorage.clear();");
    browser.open(page()).one("#taking\\:take").click();
    browser.one(TEXT);
  }

  private String page() {
    return "manual.xhtml?run=" + run + "&assistant=" + assistant;
  }

  private String held() {
    return owner
        .get("runs/" + run + "/manual/" + assistant + "/held")
        .body()
        .path("caseId")
        .asText();
  }

  private void lease(String change, Object... values) {
    Object[] all = new Object[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = UUID.fromString(run);
    all[values.length + 1] = UUID.fromString(held());
    database.execute(
        "update evaluation.run_item set " + change + " where run_id = ? and case_id = ?", all);
  }

  /** As if somebody else had taken it when the time was over. */
  private void anotherTakesIt() {
    lease("worker = ?, lease_until = now() + interval '20 minutes'", UUID.randomUUID());
  }

  private String value(String selector) {
    return browser.one(selector).getDomProperty("value");
  }

  @Test
  void theTimeLeftIsToldAndBeginsAnewWhileSomebodyTypes() {
    assertThat(browser.one("#left").getText()).matches("Yours for another (29|30) min");
    lease("lease_until = now() + interval '100 seconds'");
    browser.open(page());
    assertThat(browser.one("#left.soon").getText()).matches("Yours for another [0-9]+ s");

    browser.one(TEXT).sendKeys("a");

    browser.awaitThat(() -> browser.one("#left").getText().endsWith(" min"));
    String until =
        owner.get("runs/" + run + "/manual/" + assistant + "/held").body().path("until").asText();
    assertThat(Instant.parse(until)).isAfter(Instant.now().plus(20, ChronoUnit.MINUTES));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aDraftOutlivesAReloadAndEndsWithItsSending() {
    browser.one(TEXT).sendKeys("half an answer");
    browser.one("#give\\:outcome option[value=REFUSED]").click();
    browser.one("#give\\:seconds").sendKeys("4");
    browser.open(page());
    assertThat(value(TEXT)).isEqualTo("half an answer");
    assertThat(value("#give\\:outcome")).isEqualTo("REFUSED");
    assertThat(value("#give\\:seconds")).isEqualTo("4");

    browser.one("#give\\:save").click();
    browser.awaitThat(() -> browser.one("[data-copied]").getText().equals("Second?"));
    assertThat(value(TEXT)).isEmpty();
    assertThat(browser.run(DRAFTS)).isEqualTo(0L);
    assertThat(browser.one("#draft").isDisplayed()).isFalse();
  }

  @Test
  void aLostSessionLosesNothing() {
    browser.one(TEXT).sendKeys("typed before the night");
    browser.spoilSession();
    browser.one("#give\\:save").click();
    browser.one("#signIn\\:email");
    browser.fillIn(owner.signIn());
    browser.await(there -> there.findElements(By.id("account:signOut")).size() == 1);
    browser.open(page());
    assertThat(value(TEXT)).isEqualTo("typed before the night");
  }

  @Test
  void whoLosesACaseIsToldWhileTypingAndFindsTheTextAgain() {
    anotherTakesIt();
    browser.one(TEXT).sendKeys("a long answer");
    browser.awaitThat(() -> browser.one("#lost").getText().contains("Somebody else has this case"));
    assertThat(value(TEXT)).isEqualTo("a long answer");
    assertThat(browser.violations()).isEmpty();
    browser.one("#lost a").click();
    browser.one("#taking\\:take").click();
    browser.awaitThat(() -> browser.one("[data-copied]").getText().equals("Second?"));
    assertThat(value(TEXT)).isEmpty();
    assertThat(browser.one("#draft pre").getText()).isEqualTo("a long answer");
    browser.one("[data-discards]").click();
    assertThat(browser.one("#draft").isDisplayed()).isFalse();
    assertThat(browser.run(DRAFTS)).isEqualTo(0L);
  }

  @Test
  void whatWasTypedForOneCaseIsNeverSavedForAnother() {
    browser.one(TEXT).sendKeys("of the first");
    anotherTakesIt();
    owner.post("runs/" + run + "/manual/" + assistant + "/next", Api.JSON.createObjectNode());
    browser.one("#give\\:save").click();
    assertThat(browser.one("[data-unsaved] pre").getText()).isEqualTo("of the first");
    assertThat(browser.one(".messages .tone-bad").getText()).contains("Somebody else");
    assertThat(browser.one("[data-copied]").getText()).isEqualTo("Second?");
    assertThat(value(TEXT)).isEmpty();
    browser.open(page());
    assertThat(browser.one("#draft pre").getText()).isEqualTo("of the first");
  }

  @Test
  void aCaseThatWasGivenBackElsewhereSaysSo() {
    String hold = "runs/" + run + "/manual/" + assistant + "/cases/" + held() + "/1";
    assertThat(owner.post(hold + "/hold", Api.JSON.createObjectNode()).body().path("seconds"))
        .hasToString("1800");
    owner.send("DELETE", hold, "application/json", BodyPublishers.noBody());
    browser.one(TEXT).sendKeys("still here");
    browser.awaitThat(() -> browser.one("#lost").getText().contains("Nobody has this case"));
    assertThat(value(TEXT)).isEqualTo("still here");
    assertThat(owner.post(hold + "/hold", Api.JSON.createObjectNode()).code())
        .isEqualTo("manual.given-back");
  }

  @Test
  void itIsAccessibleInBothSchemesAndFitsEveryScreen() {
    Screens screens = new Screens(browser);
    lease("lease_until = now() + interval '100 seconds'");
    screens.look("manual-soon", page());
    browser.one(TEXT).sendKeys("to be found again");
    anotherTakesIt();
    screens.look("manual-draft", page());
    screens.look("manual-lost", 409, this::loseIt);
    screens.expectNoFault();
  }

  private void loseIt() {
    browser.open(page());
    browser.one("#taking\\:take").click();
    browser.one(TEXT);
    lease("worker = ?", (Object) null);
    browser.one(TEXT).sendKeys("x");
    browser.awaitThat(() -> !browser.one("#lost").getText().isEmpty());
  }
}
