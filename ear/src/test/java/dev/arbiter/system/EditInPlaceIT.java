package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Cases edited in their list, and graders picked instead of typed. */
@PageTest
class EditInPlaceIT {
  private static final String PROMPT = ".cases tbody tr:first-child [data-edits=prompt]";
  private static final String EXPECTED = ".cases tbody tr:first-child [data-edits=expected]";
  private static final String FIELD = ".edit-box textarea";
  private static final String SAID = ".edit-box [role=alert]";
  private static final String ALL = Keys.chord(Keys.CONTROL, "a");

  private static final String CASES =
      """
      {"id":"first","prompt":"How many days?","expected":"30"}
      {"id":"second","turns":["Hello?","How many hours?"],"expected":"8"}
      """;

  private Product product;
  private Api owner;
  private Browser browser;
  private String suite;

  @BeforeAll
  void begin(Product shared, Browser browser) {
    product = shared;
    owner = product.owner("Editors");
    this.browser = browser;
  }

  @BeforeEach
  void make() {
    suite = new RunMaker(owner).suite("Edited " + System.nanoTime(), CASES).id();
    browser.beginAs(owner.signIn(), page());
  }

  private String page() {
    return "suite.xhtml?suite=" + suite;
  }

  private JsonNode cases(int version) {
    return owner.get("suites/" + suite + "/versions/" + version + "/cases").body().path("data");
  }

  private int latest() {
    return owner.get("suites/" + suite).body().path("latestVersion").asInt();
  }

  private void awaitSaid(String selector, String text) {
    browser.awaitThat(() -> browser.one(selector).getText().contains(text));
  }

  @Test
  void aPromptIsEditedByKeyboardAloneAndMakesAVersion() {
    browser.open(page() + "&tag=&order=key");
    new Keyboard(browser).tabTo(PROMPT);
    browser.press(Keys.ENTER);
    browser
        .one(FIELD)
        .sendKeys(
            ALL,
            "How many days of leave?",
            Keys.chord(Keys.SHIFT, Keys.ENTER),
            "This year?",
            Keys.ENTER);

    awaitSaid("#edited", "version is 2");
    assertThat(cases(2).at("/0/prompt").asText()).isEqualTo("How many days of leave?\nThis year?");
    assertThat(cases(2).at("/0/expected").asText()).isEqualTo("30");
    assertThat(browser.one("#version").getDomProperty("value")).isEqualTo("2");
    assertThat(browser.focused().getAttribute("data-edits")).isEqualTo("prompt");
    browser.press(Keys.ENTER);
    assertThat(browser.one(FIELD).getDomProperty("value")).endsWith("This year?");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void escapeLeavesItAndNothingTypedChangesNothing() {
    browser.one(PROMPT).sendKeys(Keys.ENTER);
    assertThat(browser.one(FIELD).isDisplayed()).isTrue();
    assertThat(browser.one(PROMPT).isDisplayed()).isFalse();
    browser.one(FIELD).sendKeys("never", Keys.ESCAPE);
    assertThat(browser.all(FIELD)).isEmpty();
    assertThat(browser.focused().getAttribute("data-edits")).isEqualTo("prompt");
    browser.press(Keys.ENTER);
    browser.one(FIELD).sendKeys(Keys.ENTER);
    assertThat(browser.all(FIELD)).isEmpty();
    assertThat(latest()).isEqualTo(1);
    assertThat(browser.all("[data-edits=prompt]")).as("not for a conversation").hasSize(1);
  }

  @Test
  void anExpectedAnswerIsTakenAwayAndAPromptIsNot() {
    browser.one(EXPECTED).sendKeys(Keys.ENTER);
    browser.one(FIELD).sendKeys(ALL, Keys.DELETE, Keys.ENTER);
    awaitSaid("#edited", "version is 2");
    assertThat(cases(2).get(0).hasNonNull("expected")).isFalse();

    browser.one(PROMPT).sendKeys(Keys.ENTER);
    browser.one(FIELD).sendKeys(ALL, Keys.DELETE, Keys.ENTER);
    browser.awaitThat(() -> !browser.one(SAID).getText().isEmpty());
    assertThat(browser.all(FIELD)).hasSize(1);
    assertThat(latest()).isEqualTo(2);
  }

  @Test
  void whoWasSlowerIsToldAndDecides() {
    browser.one(PROMPT).sendKeys(Keys.ENTER);
    browser.one(FIELD).sendKeys(ALL, "Mine");
    SuiteSamples.change(owner, suite, 1);
    browser.one(FIELD).sendKeys(Keys.ENTER);
    awaitSaid(SAID, "changed meanwhile");
    assertThat(browser.one(SAID + " pre").getText()).startsWith("Changed by somebody");
    assertThat(browser.one(FIELD).getDomProperty("value")).isEqualTo("Mine");
    assertThat(latest()).isEqualTo(2);
    browser.one(FIELD).sendKeys(Keys.ENTER);
    awaitSaid("#edited", "version is 3");
    assertThat(cases(3).at("/0/prompt").asText()).isEqualTo("Mine");
  }

  @Test
  void aChangeElsewhereInTheSuiteIsToldAsOne() {
    browser.one(EXPECTED).sendKeys(Keys.ENTER);
    browser.one(FIELD).sendKeys(ALL, "31");
    SuiteSamples.change(owner, suite, 1);
    browser.one(FIELD).sendKeys(Keys.ENTER);
    awaitSaid(SAID, "as you saw it");
    browser.one(FIELD).sendKeys(Keys.ENTER);
    awaitSaid("#edited", "version is 3");
    assertThat(cases(3).at("/0/expected").asText()).isEqualTo("31");
    assertThat(cases(3).at("/0/prompt").asText()).startsWith("Changed by somebody");
  }

  @Test
  void othersAndReadersAreRefused() {
    String stable = cases(1).at("/0/stableId").asText();
    String address = "case-text?field=prompt&suite=" + suite + "&case=" + stable + "&seen=";
    assertThat(posted(address + "0")).isEqualTo("412");
    assertThat(posted(address)).isEqualTo("400");
    assertThat(posted(address.replace("=prompt", "=key") + "1")).isEqualTo("400");
    browser.beginAs(product.owner("Proofreaders").signIn(), "suites.xhtml");
    assertThat(posted(address + "1")).isEqualTo("404");
    Api.SignIn viewer = PageSamples.viewer(new ProductDatabase(product.home()), owner.signIn());
    browser.beginAs(viewer, page());
    assertThat(browser.all("[data-edits]")).isEmpty();
    assertThat(posted(address + "1")).isEqualTo("403");
    assertThat(latest()).isEqualTo(1);
  }

  private String posted(String address) {
    return browser
        .run(
            "return fetch(arguments[0], {method: 'POST', body: 'x'}).then((told) => told.status);",
            address)
        .toString();
  }

  @Test
  void gradersArePickedFromAListThatExplainsThem() {
    browser.one(".cases a.strong").click();
    browser.one("#pick-kind option[value=numeric]").click();
    assertThat(browser.one("#pick-says").getText()).isNotBlank();
    browser.one("#pick-tolerance").sendKeys("0.5", Keys.ENTER);
    assertThat(browser.one("#pick-told").getText()).isEqualTo("Added: numeric");
    browser.one("#pick-kind option[value=contains-any]").click();
    browser.one("#pick-add").click();
    assertThat(browser.one("#edit\\:graders").getDomProperty("value"))
        .isEqualTo("[{\"kind\":\"numeric\",\"tolerance\":0.5},\n {\"kind\":\"contains-any\"}]");
    browser.one("#edit\\:save").click();
    assertThat(browser.one("[data-notice]").getText()).contains("version 2");

    browser.one("#edit\\:graders").clear();
    browser.one("#edit\\:graders").sendKeys("{not json");
    browser.one("#pick-kind option[value=match]").click();
    browser.one("#pick-add").click();
    assertThat(browser.one("#pick-told").getText()).contains("no JSON list");
    assertThat(browser.one("#edit\\:graders").getDomProperty("value")).isEqualTo("{not json");
  }

  @Test
  void everyKindCanBePickedAndIsExplained() {
    browser.one(".cases a.strong").click();
    int kinds = browser.all("#pick-kind option").size();
    assertThat(kinds).isGreaterThan(10);
    for (int i = 1; i < kinds; i++) {
      browser.run(
          "const kind = arguments[0]; kind.selectedIndex = arguments[1];"
              + "kind.dispatchEvent(new Event('change', {bubbles: true}));",
          browser.one("#pick-kind"),
          i);
      assertThat(browser.one("#pick-says").getText()).isNotBlank();
      assertThat(browser.all("#pick-fields .hint"))
          .allSatisfy(hint -> assertThat(hint.getText()).isNotBlank());
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void itIsAccessibleInBothSchemesAndFitsEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("suite-edit", 200, this::openEditor);
    screens.look("case-pick", 200, this::pick);
    screens.expectNoFault();
  }

  private void openEditor() {
    browser.open(page()).one(PROMPT).sendKeys(Keys.ENTER);
    browser.one(FIELD);
  }

  private void pick() {
    browser.open(page()).one(".cases a.strong").click();
    browser.one("#pick-kind option[value=numeric]").click();
    browser.one("#pick-tolerance");
  }
}
