package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The programming interface as people read it and try it. */
@PageTest
class ReferencePageIT {
  private static final String LIST = "reference.xhtml";
  private static final String OPERATION = "reference.xhtml?operation=";
  private static final String UNKNOWN = "01a20dd9-b021-7b0c-9342-4d545282724e";
  private static final Pattern SCHEMA = Pattern.compile("reference\\.xhtml\\?schema=(\\w+)");

  private Product product;
  private Api owner;
  private Browser browser;

  @BeforeAll
  void fill(Product shared, Browser browser) {
    product = shared;
    owner = product.owner("Compass");
    assertThat(owner.post("suites", named("Support questions")).status()).isEqualTo(201);
    assertThat(owner.post("suites", named(PageSamples.ATTACK)).status()).isEqualTo(201);
    this.browser = browser;
  }

  private static JsonNode named(String name) {
    return Api.JSON.createObjectNode().put("name", name);
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(owner.signIn(), LIST);
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("reference", LIST);
    screens.look("reference-found", LIST + "?text=run+pause");
    screens.look("reference-no-match", LIST + "?text=nothing-like-this");
    screens.look("reference-operation", OPERATION + "startRun");
    screens.look("reference-file", OPERATION + "importSuite");
    screens.look("reference-many-parameters", OPERATION + "listItems");
    screens.look("reference-unfolded", 200, this::unfold);
    screens.look("reference-tried", 200, () -> tryList(owner.bearer()));
    screens.look("reference-refused", 409, this::tryTakenName);
    screens.look("reference-schema", LIST + "?schema=RunRequest");
    screens.expectNoFault();
  }

  private void unfold() {
    browser.open(OPERATION + "getRun");
    browser.all(".answer details > summary").forEach(WebElement::click);
  }

  private void tryList(String token) {
    browser.open(OPERATION + "listSuites");
    browser.one("#try-limit").sendKeys("2");
    browser.one("#try-token").sendKeys(token, Keys.ENTER);
    browser.awaitThat(() -> !browser.one("#try-answer").getText().isEmpty());
    browser.awaitThat(() -> browser.one("#try-told").getText().contains("ms"));
  }

  private void tryTakenName() {
    browser.open(OPERATION + "createSuite");
    browser.one("#try-token").sendKeys(owner.bearer());
    browser.one("#try-send").click();
    browser.awaitThat(() -> browser.one("#try-told").getText().contains("ms"));
  }

  @Test
  void theListIsNarrowedByItsAddressAndLeadsToOperations() {
    browser.one("#text").sendKeys("pause", Keys.ENTER);
    browser.awaitThat(() -> browser.address().endsWith("?text=pause"));
    assertThat(browser.all(".operations tbody tr")).hasSizeBetween(1, 10);
    assertThat(browser.text()).doesNotContain("/api/v1/tokens");
    browser.one("#pauseRun a").sendKeys(Keys.ENTER);
    browser.awaitThat(() -> browser.address().endsWith("operation=pauseRun"));
    assertThat(browser.one(".signature").getText()).contains("POST", "/api/v1/runs/{id}/pause");
  }

  @Test
  void everyOperationAndEverySchemaHasItsPage() {
    PageSession session = PageSession.of(product.uri(), owner.signIn());
    List<Operations.Operation> operations = Operations.of(product.uri());
    String list = session.get(LIST).body();
    TreeSet<String> schemas = new TreeSet<>();
    for (Operations.Operation operation : operations) {
      assertThat(list).contains("/api/v1/" + operation.path() + "<");
    }
    for (String id : found(list, Pattern.compile("\\?operation=(\\w+)"))) {
      HttpResponse<String> page = session.get(OPERATION + id);
      assertThat(page.statusCode()).as(id).isEqualTo(200);
      assertThat(page.body()).as(id).contains("id=\"try\"");
      schemas.addAll(found(page.body(), SCHEMA));
    }
    assertThat(schemas).hasSizeGreaterThan(50);
    for (String schema : schemas) {
      assertThat(session.get(LIST + "?schema=" + schema).statusCode()).as(schema).isEqualTo(200);
    }
  }

  private static List<String> found(String page, Pattern pattern) {
    return pattern.matcher(page).results().map(one -> one.group(1)).distinct().toList();
  }

  @Test
  void aCallIsTriedWithATokenThatStaysInItsField() {
    tryList(owner.bearer());

    assertThat(browser.one("#try-told").getText()).startsWith("200");
    assertThat(browser.one("#try-answer").getText())
        .contains("\"name\": \"Support questions\"")
        .contains("onerror");
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    browser.one("#try-reply summary").click();
    assertThat(browser.one("#try-headers").getText()).contains("x-correlation-id");
    assertThat(browser.one("#try-curl").getText())
        .startsWith("curl '" + product.tlsUri() + "api/v1/suites?limit=2'")
        .contains("-H \"Authorization: Bearer $TOKEN\"")
        .doesNotContain(owner.bearer());
    assertThat(browser.run("return document.documentElement.outerHTML").toString())
        .doesNotContain(owner.bearer());
    browser.one("#try-copy").click();
    browser.awaitThat(() -> browser.one("#try-copy").getText().equals("Copied"));
    assertThat(browser.run("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
    assertThat(browser.address()).endsWith("?operation=listSuites");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aRefusedCallShowsItsProblem() {
    tryTakenName();

    assertThat(browser.one("#try-told").getText()).startsWith("409");
    assertThat(browser.one("#try-answer").getText())
        .contains("\"code\": \"suite.name-taken\"")
        .contains("\"status\": 409");
    assertThat(browser.one("#try-curl").getText())
        .contains("-X POST", "-H 'Content-Type: application/json'", "--data-binary '{");
  }

  @Test
  void aCallIsForTheProjectThatIsChosen() {
    Api several = product.owner("Sextant");
    assertThat(several.post("suites", named("By day")).status()).isEqualTo(201);
    String night = several.post("projects", named("Night shift")).body().path("id").asText();
    browser.beginAs(several.signIn(), LIST);
    browser.open(OPERATION + "listSuites");
    browser.one("#try-token").sendKeys(several.bearer(), Keys.ENTER);
    browser.awaitThat(() -> browser.one("#try-answer").getText().contains("By day"));
    browser.one("#try-project option[value='" + night + "']").click();
    browser.one("#try-send").click();
    browser.awaitThat(() -> browser.one("#try-answer").getText().contains("\"data\": []"));
    assertThat(browser.one("#try-curl").getText()).contains("-H 'Arbiter-Project: " + night + "'");
  }

  @Test
  void thePagesSessionOpensNothing() {
    browser.open(OPERATION + "getOwnAccount");
    browser.one("#try-send").sendKeys(Keys.ENTER);
    browser.awaitThat(() -> browser.one("#try-told").getText().startsWith("401"));
    assertThat(browser.one("#try-answer").getText()).contains("\"unauthenticated\"");
  }

  @Test
  void whatIsMissingOrCannotBeSentIsSaidBesideItsField() {
    browser.open(OPERATION + "getRun");
    browser.one("#try-send").click();
    assertThat(browser.focused().getAttribute("id")).isEqualTo("try-id");
    assertThat(browser.one("#try-id").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.one("#try-id-fault").getText()).isNotBlank();
    browser.one("#try-id").sendKeys("..", Keys.ENTER);
    assertThat(browser.one("#try-id-fault").getText()).contains("can't be sent");
    browser.one("#try-id").sendKeys("/" + UNKNOWN + "'$(x)", Keys.ENTER);
    browser.awaitThat(() -> browser.one("#try-told").getText().startsWith("401"));
    assertThat(browser.one("#try-curl").getText()).contains("/api/v1/runs/..%2F" + UNKNOWN);
  }

  @Test
  void theExampleFollowsTheTypeUntilSomebodyWrites() {
    browser.open(OPERATION + "importSuite");
    String lines = browser.one("#try-body").getAttribute("value");
    assertThat(lines).startsWith("{");
    browser.one("#try-type option[value='text/csv']").click();
    assertThat(browser.one("#try-body").getAttribute("value")).isNotEqualTo(lines).contains(",");
    assertThat(browser.one("#try-curl").getText()).contains("Content-Type: text/csv");
    browser.one("#try-body").sendKeys("mine");
    browser.one("#try-type option[value='application/jsonl']").click();
    assertThat(browser.one("#try-body").getAttribute("value")).contains("mine");
  }

  @Test
  void whatIsNotThereIsNotFoundAndWhatIsAskedIsText() {
    browser.open(OPERATION + "getNothing");
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
    browser.open(LIST + "?schema=UUID");
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
    browser.open(LIST);
    browser.one("#text").sendKeys(PageSamples.ATTACK, Keys.ENTER);
    browser.awaitThat(() -> browser.address().contains("?text="));
    assertThat(browser.one("#text").getAttribute("value")).isEqualTo(PageSamples.ATTACK);
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
  }
}
