package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which nodes there are, as people and programs see it. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesPageIT {
  private static final String PAGE = "nodes.xhtml";
  private static final String SILENT = "birch.example.org";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Product product;
  private final ProductDatabase database;
  private final Api owner;
  private Api.SignIn viewer;

  NodesPageIT(Product product) {
    this.product = product;
    database = new ProductDatabase(product.home());
    owner = product.owner("Keepers");
  }

  @BeforeAll
  void makeViewer() {
    viewer = PageSamples.viewer(database, owner.signIn());
  }

  @AfterEach
  void forget() {
    database.execute("delete from platform.node where host = ?", SILENT);
  }

  @Test
  void aProgramSeesThisNodeAndOneThatNoLongerAnswers() {
    UUID silent = silentNode();

    JsonNode here = node(nodes(owner), "here", "true");
    JsonNode other = node(nodes(owner), "id", silent.toString());

    assertThat(here.path("answering").asBoolean()).isTrue();
    assertThat(here.path("host").asText()).isNotBlank();
    assertThat(here.path("version").asText()).isNotBlank().doesNotContain("$");
    assertThat(here.path("answersFor")).hasSize(5);
    assertThat(here.path("worksFor")).hasSize(5);
    assertThat(here.path("startedAt").asText()).isLessThan(here.path("lastSeenAt").asText());
    assertThat(other.path("answering").asBoolean()).isFalse();
    assertThat(other.path("here").asBoolean()).isFalse();
    assertThat(other.path("worksFor").toString()).isEqualTo("[\"evaluation\"]");
    assertThat(nodes(product.owner("OtherKeepers"))).as("they are nobody's").hasSize(2);
  }

  @Test
  void aNodeGoesOnSayingThatItIsThere() {
    String first = node(nodes(owner), "here", "true").path("lastSeenAt").asText();
    String seen = first;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (seen.equals(first)) {
      assertThat(System.nanoTime()).as("no further beat").isLessThan(end);
      Product.pause();
      seen = node(nodes(owner), "here", "true").path("lastSeenAt").asText();
    }
    assertThat(seen).isGreaterThan(first);
  }

  @Test
  void onlyThoseSeeItWhoMay() {
    assertThat(Api.anonymous(product.uri()).get("nodes").status()).isEqualTo(401);
    Api.Reply refused = owner.signedIn(viewer).get("nodes");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().path("detail").asText()).contains("node:read");
    PageSession session = PageSession.of(product.uri(), viewer);
    assertThat(session.get("runs.xhtml").body()).doesNotContain(PAGE);
    assertThat(session.get(PAGE).statusCode()).isEqualTo(403);
    assertThat(PageSession.of(product.uri(), owner.signIn()).get("runs.xhtml").body())
        .contains(PAGE);
  }

  @Test
  void thePageSaysWhoAnswersAndRenewsItself() {
    Assumptions.assumeTrue(Browser.isInstalled(), "needs Chromium, see CONTRIBUTING.md");
    UUID silent = silentNode();
    try (Browser browser = Browser.at(product.tlsUri())) {
      browser.open("runs.xhtml").signIn(owner.signIn());
      Screens screens = new Screens(browser);
      screens.look("nodes", PAGE);
      String row = browser.one("tr[data-node='" + silent + "']").getText();
      assertThat(row).contains(SILENT, "Not answering", "No service", "evaluation", "9.9");
      assertThat(browser.one("tr:has(.tone-info)").getText())
          .contains("This one", "Answering", "All services");

      database.execute(
          "update platform.node set seen_at = now() + interval '1 hour' where id = ?", silent);
      browser.await(there -> !browser.all("tr[data-node='" + silent + "'] .tone-ok").isEmpty());
      database.execute("delete from platform.node where id = ?", silent);
      browser.await(there -> browser.all("tr[data-node='" + silent + "']").isEmpty());

      screens.look("nodes-none", 200, () -> openBeforeTheNextBeat(browser));
      browser.await(there -> !browser.all("tr[data-node]").isEmpty());
      screens.expectNoFault();
    }
  }

  /** This node is back with its next beat. */
  private void openBeforeTheNextBeat(Browser browser) {
    do {
      database.execute("delete from platform.node");
      browser.open(PAGE);
    } while (!browser.text().contains("No node has reported yet"));
  }

  /** One that was killed an hour ago, as nobody is here. */
  private UUID silentNode() {
    UUID id = UUID.randomUUID();
    database.execute(
        "insert into platform.node (id, host, version, web, work, started_at, seen_at)"
            + " values (?, ?, '9.9', '{}', '{evaluation}', now() - interval '1 day',"
            + " now() - interval '1 hour')",
        id,
        SILENT);
    return id;
  }

  private static JsonNode nodes(Api as) {
    Api.Reply reply = as.get("nodes");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.body().path("data");
  }

  private static JsonNode node(JsonNode nodes, String field, String value) {
    List<JsonNode> found =
        StreamSupport.stream(nodes.spliterator(), false)
            .filter(node -> node.path(field).asText().equals(value))
            .toList();
    assertThat(found).as("%s %s in %s", field, value, nodes).hasSize(1);
    return found.get(0);
  }
}
