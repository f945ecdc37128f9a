package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.system.RunMaker.Suite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was tried in vain, as people see it and deal with it. */
@PageTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersPageIT {
  private static final String ITEMS = "dead-letters.xhtml";
  private static final String EVENTS = "dead-letters.xhtml?show=events";
  private static final int MORE_THAN_A_PAGE = 21;

  private final Product product;
  private ProductDatabase database;
  private Api owner;
  private Browser browser;
  private String run;

  DeadLettersPageIT(Product product) {
    this.product = product;
  }

  @BeforeAll
  void fill(Browser browser) {
    database = new ProductDatabase(product.home());
    owner = product.owner("Undertakers");
    run = runWithGivenUpItem();
    letter("permission denied for table suite");
    for (int i = 1; i < MORE_THAN_A_PAGE; i++) {
      letter("The node that handled it ended without a word, 8 times. " + PageSamples.ATTACK);
    }
    this.browser = browser;
  }

  @Test
  @Order(1)
  void isAccessibleInBothSchemesAndFitsEveryScreen() {
    signIn(owner);
    Screens screens = new Screens(browser);
    screens.look("dead-letters-items", ITEMS);
    screens.look("dead-letters-events", 200, this::openDetail);
    screens.look("dead-letters-discard", 200, this::openDialog);
    screens.look("dead-letters-no-match", EVENTS + "&status=HANDLED");
    signIn(product.owner("Lively"));
    screens.look("dead-letters-none", ITEMS);
    screens.look("dead-letters-no-events", EVENTS);
    screens.expectNoFault();
  }

  private void openDetail() {
    browser.open(EVENTS);
    browser.one(".letter details > summary").click();
  }

  private void openDialog() {
    browser.open(EVENTS);
    browser.one("[data-opens^='discard-']").click();
    browser.one("dialog[open]");
  }

  @Test
  void lettersAreSentAgainAndDiscarded() {
    signIn(owner);
    String discarded = letter("to be discarded");
    String again = letter("to be sent again");

    browser.open(EVENTS);
    browser.one("button[name='redrive'][value='" + again + "']").click();
    browser.await(there -> !browser.all(".notice").isEmpty());
    assertThat(status(again)).isEqualTo("REDRIVEN");

    browser.open(EVENTS);
    browser.one("[data-opens='discard-" + discarded + "']").click();
    browser.one("dialog[open] button[name='discard']").click();
    browser.await(there -> status(discarded).equals("DISCARDED"));
    assertThat(browser.all("[data-opens='discard-" + discarded + "']")).isEmpty();
  }

  @Test
  void itemsThatWereGivenUpAreTriedAgain() {
    signIn(owner);
    browser.open(ITEMS);
    assertThat(browser.text()).contains("no quota left");

    browser.one("button[name='retry'][value='" + run + "']").click();

    browser.await(there -> !browser.all(".notice").isEmpty());
    new RunMaker(owner).awaitEnd(List.of(run));
    assertThat(owner.get("runs/" + run).body().path("dead").asInt()).isZero();
    browser.open(ITEMS);
    browser.one(".state");
  }

  @Test
  void onlyThoseSeeItWhoMay() {
    Api.SignIn viewer = viewer();
    browser.forget();
    browser.open("runs.xhtml").signIn(viewer);
    assertThat(browser.all("#side a[href*='dead-letters']")).isEmpty();
    browser.open(EVENTS);
    assertThat(browser.one("h1").getText()).isEqualTo("You may not see this");
    browser.open(ITEMS);
    assertThat(browser.all("button[name='retry']")).isEmpty();
    signIn(owner);
    browser.one("#side a[href*='dead-letters']");
  }

  private void signIn(Api who) {
    browser.open("sign-in.xhtml").forget();
    browser.open("runs.xhtml").signIn(who.signIn());
    browser.complaints();
  }

  private Api.SignIn viewer() {
    Api.SignIn known = owner.signIn();
    String email = "viewer@undertakers.example";
    database.execute(
        "insert into users.account"
            + " (tenant_id, id, email, display_name, password_hash, role, created_at)"
            + " select tenant_id, gen_random_uuid(), ?, 'Viewer', password_hash, 'VIEWER', now()"
            + " from users.account where email = ?",
        email,
        known.email());
    return new Api.SignIn(email, known.password());
  }

  /** No answer brings it about: the one item is made a dead one by hand. */
  private String runWithGivenUpItem() {
    RunMaker make = new RunMaker(owner);
    Suite suite = make.suite("Office tasks", "{\"id\":\"1\",\"prompt\":\"p\",\"expected\":\"x\"}");
    String made =
        make.start(suite, make.answers(suite, "flaky", "{\"id\":\"1\",\"answer\":\"x\"}"));
    make.awaitEnd(List.of(made));
    UUID id = UUID.fromString(made);
    database.execute("delete from evaluation.answer where run_id = ?", id);
    database.execute(
        "update evaluation.run_item set state = 3, problem = 'no quota left' where run_id = ?", id);
    database.execute("update evaluation.run set done = 0, dead = 1 where id = ?", id);
    return made;
  }

  private String letter(String reason) {
    UUID id = UUID.randomUUID();
    database.execute(
        "insert into platform.dead_letter (tenant_id, id, event_id, kind, consumer, payload,"
            + " correlation_id, occurred_at, status, attempts, reason, failed_at)"
            + " select tenant_id, ?, gen_random_uuid(), 'run.completed', 'analytics.comparison',"
            + " '{\"runId\":\"' || id || '\"}', '5f3f8a52-6d0e', now(), 'OPEN', 8, ?, now()"
            + " from evaluation.run where id = ?",
        id,
        reason,
        UUID.fromString(run));
    return id.toString();
  }

  private String status(String letter) {
    return owner.get("dead-letters/" + letter).body().path("status").asText();
  }
}
