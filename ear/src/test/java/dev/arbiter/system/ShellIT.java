package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The frame around every page, and the pages that belong to none of the features. */
@PageTest
class ShellIT {
  private static final String OVERVIEW = "overview.xhtml";
  private static final int CASES = 40;

  private Product product;
  private Api owner;
  private Api hostile;
  private Browser browser;

  @BeforeAll
  void fill(Product shared, Browser browser) {
    product = shared;
    owner = product.owner("Lighthouse");
    RunMaker runs = new RunMaker(owner);
    RunMaker.Suite suite = runs.suite("Harbour desk", cases("How do ships moor at pier"));
    RunMaker.Participant tide = runs.answers(suite, "tide", answers(32));
    RunMaker.Participant ebb = runs.answers(suite, "ebb", answers(12));
    List<String> made = List.of(runs.start(suite, tide, ebb), runs.start(suite, tide, ebb));
    runs.awaitEnd(made);
    hostile = product.owner("Reef");
    RunMaker attacks = new RunMaker(hostile);
    RunMaker.Suite attack = attacks.suite(PageSamples.ATTACK, cases(PageSamples.ATTACK));
    attacks.awaitEnd(
        List.of(attacks.start(attack, attacks.answers(attack, "gull", answers(CASES)))));
    this.browser = browser;
  }

  @BeforeEach
  void leave() {
    browser.open("sign-in.xhtml").forget();
    browser.width(Browser.DESK);
    browser.prefers("light");
    browser.complaints();
  }

  private static String cases(String prompt) {
    return IntStream.range(0, CASES)
        .mapToObj(
            i ->
                Api.JSON
                    .createObjectNode()
                    .put("id", "moor-" + i)
                    .put("prompt", prompt + " " + i)
                    .put("expected", "the keeper's rope " + i)
                    .toString())
        .collect(Collectors.joining("\n"));
  }

  private static String answers(int right) {
    return IntStream.range(0, CASES)
        .mapToObj(
            i ->
                Api.JSON
                    .createObjectNode()
                    .put("id", "moor-" + i)
                    .put("answer", i < right ? "the keeper's rope " + i : "never")
                    .put("latencyMs", 500 + i)
                    .put("cost", "0.002")
                    .put("currency", "EUR")
                    .toString())
        .collect(Collectors.joining("\n"));
  }

  private Browser signedIn() {
    return signedIn(owner);
  }

  private Browser signedIn(Api who) {
    browser.open(OVERVIEW).signIn(who.signIn());
    browser.await(there -> browser.open(OVERVIEW).all(".standings").size() == 1);
    return browser;
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    signedIn();
    Screens screens = new Screens(browser);
    screens.look("overview-tour", OVERVIEW);
    endTour();
    screens.look("overview", OVERVIEW);
    screens.look("overview-table", 200, () -> click(OVERVIEW, ".as-table > summary"));
    screens.look("search", "search.xhtml?q=moor");
    screens.look("search-nothing", "search.xhtml?q=nowherefound");
    screens.look("search-short", "search.xhtml?q=-");
    screens.look("news", "news.xhtml");
    screens.look("account", "account.xhtml");
    screens.look("account-token", 200, () -> click("account.xhtml", "[data-opens=issue-dialog]"));
    screens.look("organisation", "organisation.xhtml");
    screens.look("help", "help.xhtml");
    screens.look("keys", 200, this::askForKeys);
    screens.look("explanation", 200, () -> click(OVERVIEW, ".explain-button"));
    screens.look("project-menu", 200, () -> click(OVERVIEW, ".project-menu > summary"));
    screens.expectNoFault();
  }

  @Test
  void whoHasNothingIsShownHowToBegin() {
    browser.open(OVERVIEW).signIn(product.owner("Fog").signIn());
    Screens screens = new Screens(browser);
    screens.look("overview-empty", OVERVIEW);
    screens.look("news-empty", "news.xhtml");
    screens.expectNoFault();
    assertThat(browser.open(OVERVIEW).all(".steps li")).hasSize(3);
  }

  private void click(String page, String selector) {
    browser.open(page).one(selector).click();
  }

  private void askForKeys() {
    browser.open(OVERVIEW);
    browser.press("?");
    browser.one("#keys-dialog[open]");
  }

  @Test
  void theFirstPageSaysWhoIsBetterAndWhatItCosts() {
    String text = signedIn().text();

    assertThat(browser.one(".verdict-sentence").getText()).contains("tide", "ebb");
    assertThat(text).contains("80.0 %", "30.0 %", "2.00 EUR", "Needs attention");
    assertThat(browser.all(".trend-chart .dot")).hasSizeGreaterThan(0);
    assertThat(owner.get("analytics/overview").body().path("standings")).hasSize(2);
  }

  @Test
  void searchFindsByWordsAndOnlyOnesOwn() {
    var found = owner.get("search?q=moor+pi").body();
    assertThat(found.path("cases")).hasSize(10);
    assertThat(owner.get("search?q=harbour").body().path("suites")).hasSize(1);
    assertThat(owner.get("search?q=harbour").body().path("runs")).hasSize(2);
    assertThat(owner.get("search?q=tid").body().path("assistants")).hasSize(1);
    assertThat(owner.get("search?q=keeper&limit=50").body().path("answers")).hasSize(50);
    assertThat(owner.get("search?q=keep+ers").body().path("answers")).isEmpty();
    assertThat(owner.get("search?q=x").code()).isEqualTo("search.query");

    var foreign = product.owner("Strangers").get("search?q=moor").body();
    for (String kind : List.of("suites", "assistants", "runs", "cases", "answers")) {
      assertThat(foreign.path(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void searchIsReachedByOneKeyAndShowsHostileTextAsText() {
    signedIn(hostile);
    assertThat(browser.text()).contains(PageSamples.ATTACK);
    browser.press("/");
    browser.press("onerror", Keys.ENTER);
    browser.await(there -> browser.address().startsWith("/search.xhtml"));

    assertThat(browser.text()).contains("onerror");
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void projectsHaveRunsOfTheirOwn() {
    ObjectNode name = Api.JSON.createObjectNode().put("name", "Second pier");
    Api.Reply made = owner.post("projects", name);
    assertThat(made.status()).isEqualTo(201);
    assertThat(owner.post("projects", name).code()).isEqualTo("project.name-taken");
    String id = made.body().path("id").asText();
    assertThat(inProject(owner, id).body().path("data")).isEmpty();
    assertThat(inProject(product.owner("Strangers"), id).status()).isEqualTo(404);

    signedIn();
    browser.one(".project-menu > summary").click();
    browser.one("button[value='" + id + "']").click();
    browser.await(there -> there.findElements(By.cssSelector(".first-steps")).size() == 1);
    assertThat(browser.one(".project").getText()).isEqualTo("Second pier");
    browser.forget();
    browser.open(OVERVIEW).signIn(owner.signIn());
    assertThat(browser.one(".project").getText()).isEqualTo("Default");
  }

  private static Api.Reply inProject(Api as, String project) {
    return as.send(as.request("api/v1/suites").header("Arbiter-Project", project).GET());
  }

  @Test
  void tokensAreMadeShownOnceAndRevoked() {
    signedIn();
    click("account.xhtml", "[data-opens=issue-dialog]");
    browser.press("nightly build", Keys.ENTER);
    String token = browser.one("#new-token").getText();
    Api program = new Api(product.uri(), token, null);
    assertThat(program.get("accounts/me").status()).isEqualTo(200);

    browser.open("account.xhtml");
    assertThat(browser.text()).contains("nightly build").doesNotContain(token);
    browser.one("[data-opens=revoke-dialog]").click();
    browser.one("#revoke-dialog .danger").click();
    browser.one("[data-notice]");
    assertThat(program.get("accounts/me").status()).isEqualTo(401);
  }

  @Test
  void aFaultStandsBesideItsField() {
    signedIn();
    browser.open("organisation.xhtml").one("#branding\\:accent").sendKeys("#ffe600", Keys.ENTER);
    browser.awaitThat(() -> browser.one("#branding\\:accent-fault").getText().contains("4.5"));
    assertThat(browser.one("#branding\\:accent-fault").getText()).contains("#");
    assertThat(browser.one("#branding\\:accent").getDomProperty("value")).isEqualTo("#ffe600");

    browser.open("account.xhtml");
    browser.one("#password\\:current").sendKeys("wrong");
    browser.one("#password\\:replacement").sendKeys("a whole new sentence", Keys.ENTER);
    browser.awaitThat(
        () -> browser.one("#password\\:current-fault").getText().contains("signed in"));
  }

  @Test
  void aNewPasswordEndsTheSessionsThatBeganBefore() {
    Api careful = product.owner("Cable");
    PageSession elsewhere = PageSession.of(product.uri(), careful.signIn());
    assertThat(elsewhere.get("account.xhtml").uri().getPath()).isEqualTo("/account.xhtml");
    browser.open("account.xhtml").signIn(careful.signIn());
    browser.one("#password\\:current").sendKeys(careful.signIn().password());
    browser.one("#password\\:replacement").sendKeys("a whole new sentence", Keys.ENTER);

    assertThat(browser.one("[data-notice]").getText()).contains("sign in again");
    assertThat(browser.open("account.xhtml").address()).startsWith("/account.xhtml");
    assertThat(elsewhere.get("account.xhtml").uri().getPath()).isEqualTo("/sign-in.xhtml");
    ObjectNode again = Api.JSON.createObjectNode().put("current", "a whole new sentence");
    again.put("replacement", "and another sentence");
    assertThat(careful.post("accounts/me/password", again).status()).isEqualTo(204);
    assertThat(browser.open("account.xhtml").address()).startsWith("/sign-in.xhtml");
    assertThat(careful.get("accounts/me").status()).isEqualTo(200);
  }

  @Test
  void theTourEndsForGoodAndComesBackWhenAskedFor() {
    signedIn();
    endTour();
    browser.forget();
    browser.open(OVERVIEW).signIn(owner.signIn());
    assertThat(browser.all(".tour")).isEmpty();
    askForKeys();
    browser.one("#keys\\:tour").click();
    browser.one(".tour-here");
  }

  private void endTour() {
    if (!browser.all(".tour").isEmpty()) {
      browser.one("#tour\\:end").click();
      browser.await(there -> there.findElements(By.cssSelector(".tour")).isEmpty());
    }
  }

  @Test
  void aPostOfAnotherSiteIsRefused() {
    var request =
        owner
            .request("sign-in.xhtml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("signIn=signIn"));
    assertThat(owner.send(request.copy().header("Sec-Fetch-Site", "cross-site")).status())
        .isEqualTo(403);
    assertThat(owner.send(request.copy().header("Origin", "https://evil.example")).status())
        .isEqualTo(403);
    assertThat(owner.send(request.copy().header("Sec-Fetch-Site", "same-origin")).status())
        .isEqualTo(200);
  }
}
