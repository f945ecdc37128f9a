package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.system.RunMaker.Suite;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that are open while a run goes on. */
@PageTest
class LiveProgressIT {
  private static final int CASES = 8_000;
  private static final int SLOW = 2_000;

  private final Product product;
  private Api api;
  private Browser browser;

  LiveProgressIT(Product product) {
    this.product = product;
  }

  @BeforeAll
  void signIn(Browser browser) {
    api = product.owner("Watchers");
    this.browser = browser;
    browser.open("runs.xhtml").signIn(api.signIn());
  }

  @Test
  void figuresMoveInPlaceAndTheResultComesByItself() {
    String run = slowRun("watched");
    browser.open("runs.xhtml");
    expectToMoveInPlace(run);

    browser.open("comparison.xhtml?run=" + run);
    expectToMoveInPlace(run);
    browser.one(".verdicts");
    assertThat(browser.complaints()).isEmpty();
  }

  /** What shows the figures of a running run stays, only its text changes: nothing jumps. */
  private void expectToMoveInPlace(String run) {
    String figures = "#live [data-run='" + run + "'][data-status='RUNNING'] [data-figures]";
    browser.one(figures);
    browser.run("window.first = document.querySelector(arguments[0]);", figures);
    String before = browser.one(figures).getText();
    browser.await(there -> !browser.one(figures).getText().equals(before));
    assertThat(
            browser.run("return window.first === document.querySelector(arguments[0]);", figures))
        .isEqualTo(true);
  }

  @Test
  void whoConnectsAgainIsToldTheNewestStateAndMissesNothing() {
    String run = slowRun("resumed");
    long seq;
    try (LiveSocket first = open(product.uri())) {
      JsonNode state = first.follow(run, 0).next();
      assertThat(state.path("run").asText()).isEqualTo(run);
      assertThat(state.path("items").asInt()).isIn(0, CASES);
      seq = state.path("seq").asLong();
    }
    try (LiveSocket second = open(product.uri())) {
      second.follow(run, seq);
      JsonNode state = second.next();
      while (!state.path("status").asText().equals("COMPLETED")) {
        assertThat(state.path("seq").asLong()).isGreaterThan(seq);
        seq = state.path("seq").asLong();
        state = second.next();
      }
      assertThat(state.path("done").asInt()).isEqualTo(CASES);
      JsonNode detail = api.get("runs/" + run).body();
      assertThat(state.path("seq").asLong()).isEqualTo(detail.path("lastEvent").asLong());
    }
  }

  @Test
  void strangersAndForeignPagesGetNoSocket() {
    String session = browser.cookie("arbiter-session").getValue();
    URI base = product.uri();

    assertThat(LiveSocket.refusal(base, null, origin(base))).as("without a session").isEqualTo(302);
    assertThat(LiveSocket.refusal(base, "0".repeat(28), origin(base))).isEqualTo(302);
    assertThat(LiveSocket.refusal(base, session, "https://evil.example")).isEqualTo(403);
    assertThat(LiveSocket.refusal(base, session, null)).as("without an origin").isEqualTo(403);
  }

  @Test
  void whoeverHasNoTicketIsShownOut() {
    String session = browser.cookie("arbiter-session").getValue();
    for (String cookie : Arrays.asList(null, session)) {
      String guess = UUID.randomUUID().toString();
      try (LiveSocket page = LiveSocket.openWithTicket(product.uri(), cookie, guess)) {
        assertThat(page.closing()).isEqualTo(1008);
      }
    }
  }

  @Test
  void aPageIsToldNothingOfAnotherTenantsRun() {
    Api stranger = product.owner("Unwatched");
    RunMaker make = new RunMaker(stranger);
    Suite suite = make.suite("foreign", "{\"id\":\"1\",\"prompt\":\"p\",\"expected\":\"x\"}");
    String foreign =
        make.start(suite, make.answers(suite, "one", "{\"id\":\"1\",\"answer\":\"x\"}"));
    make.awaitEnd(List.of(foreign));
    String own = slowRun("own");
    try (LiveSocket page = open(product.uri())) {
      page.say("{\"%s\":0,\"%s\":0}".formatted(foreign, own));
      JsonNode state = page.next();
      while (!state.path("status").asText().equals("COMPLETED")) {
        assertThat(state.path("run").asText()).isEqualTo(own);
        state = page.next();
      }
      assertThat(page.isSilent()).isTrue();
    }
  }

  @Test
  void nonsenseEndsTheSocket() {
    for (String nonsense : List.of("x", "[]", "{\"a\":1}")) {
      try (LiveSocket page = open(product.uri())) {
        assertThat(page.say(nonsense).closing()).as(nonsense).isEqualTo(1008);
      }
    }
    try (LiveSocket page = open(product.uri())) {
      assertThat(page.say("{" + " ".repeat(20_000) + "}").closing()).isEqualTo(1009);
    }
  }

  private LiveSocket open(URI base) {
    return LiveSocket.open(base, browser.cookie("arbiter-session").getValue(), origin(base));
  }

  private static String origin(URI base) {
    return base.getScheme() + "://" + base.getAuthority();
  }

  private String slowRun(String name) {
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite(name, lines("\"prompt\":\"p\",\"expected\":\"y\""));
    return make.start(suite, make.slowAnswers(suite, name + " a", SLOW, lines("\"answer\":\"y\"")));
  }

  private static String lines(String rest) {
    return IntStream.range(0, CASES)
        .mapToObj(i -> "{\"id\":\"c%d\",%s}".formatted(i, rest))
        .collect(Collectors.joining("\n"));
  }
}
