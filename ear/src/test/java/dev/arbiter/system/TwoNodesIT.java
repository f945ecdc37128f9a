package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.server.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A node with the pages and another that works, on one database and one external broker. */
@Timeout(600)
class TwoNodesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LargeRun.Size SMALL = new LargeRun.Size(50, 2, 0, List.of("\"exact\""));
  private static final LargeRun.Size SLOW = new LargeRun.Size(500, 2, 1_000, List.of("\"exact\""));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** At least; the program for the long run sets a minute. */
  private static final Duration STOPPED =
      Duration.ofSeconds(Integer.getInteger("arbiter.chaos.stopped-seconds", 0));

  private static final String NEVER = "3600000";
  private static final String ELSEWHERE = "service.elsewhere";

  @TempDir private static Path folder;
  private static ExternalBroker broker;
  private static Product serving;
  private static Product working;
  private static String members;

  @BeforeAll
  static void start() throws IOException {
    int[] ports = {LoopbackPorts.free(), LoopbackPorts.free()};
    members = "127.0.0.1:" + ports[0] + ",127.0.0.1:" + ports[1];
    broker = ExternalBroker.start(folder.resolve("broker"));
    serving =
        node(
            "serving",
            "tenancy,user,evaluation:web,analytics,notification",
            ports[0],
            Command.on(folder.resolve("serving")));
    working =
        node(
            "working",
            "evaluation:work",
            ports[1],
            // Nobody works unless a ticket says so.
            Command.on(folder.resolve("working")).with("ARBITER_WORK_POLL_MS", NEVER));
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable part : new AutoCloseable[] {working, serving, broker}) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Product node(String name, String services, int port, Command command) {
    Path key = folder.resolve("serving/master.key");
    return Product.serve(
        folder.resolve(name),
        broker
            .usedBy(command)
            .with("ARBITER_DATABASE_URL", DATABASE.url())
            .with("ARBITER_DATABASE_OWNER_PASSWORD", DATABASE.owner().password())
            .with("ARBITER_DATABASE_PASSWORD", DATABASE.app().password())
            .with("ARBITER_DATABASE_POOL_SIZE", "16")
            .with("ARBITER_MASTER_KEY_FILE", key.toString())
            .with("ARBITER_SERVICES", services)
            .with("ARBITER_CLUSTER_MEMBERS", members)
            .with("ARBITER_CLUSTER_PORT", String.valueOf(port))
            .with("ARBITER_WORK_BATCH", "50")
            .with("ARBITER_WORK_IN_FLIGHT", "100")
            .with("ARBITER_WORK_LEASE_SECONDS", "5"));
  }

  @Test
  void whatOneAcceptsTheOtherWorksOffAndTheFirstCompares() {
    Api api = serving.owner("Split");
    LargeRun run = LargeRun.start(api, folder, SMALL);

    JsonNode completed = run.awaitDone(api, SMALL.items(), PATIENCE);

    assertThat(completed.path("done").asInt()).isEqualTo(SMALL.items());
    run.holdsEachItemOnce(TwoNodesIT::column);
    JsonNode comparison = api.get("comparisons?run=" + run.id()).body();
    assertThat(comparison.path("assistants"))
        .hasSize(2)
        .allMatch(assistant -> assistant.path("passed").asInt() == SMALL.cases() / 2);
  }

  @Test
  void aNodeSaysWhichServicesItDoesNotHave() throws IOException {
    Api served = serving.owner("Roles");
    Api there = new Api(working.uri(), served.bearer(), served.signIn());

    assertThat(there.get("suites").code()).isEqualTo(ELSEWHERE);
    Api.Reply refused = there.get("runs");
    assertThat(refused.status()).isEqualTo(421);
    assertThat(refused.body().path("detail").asText()).contains("evaluation", "ARBITER_SERVICES");
    assertThat(Api.anonymous(working.uri()).get("suites").status()).as("no token").isEqualTo(401);
    assertThat(served.get("suites").status()).isEqualTo(200);
    assertThat(there.send(there.request("health/ready").GET()).status()).isEqualTo(200);
    assertThat(Listening.of(working.processes())).allMatch(Listening.Socket::isLoopback);
  }

  @Test
  void bothKnowEachOther() {
    Api served = serving.owner("Neighbours");
    Api there = new Api(working.uri(), served.bearer(), served.signIn());

    JsonNode listed = awaitNodes(served, 2);

    assertThat(listed).allMatch(node -> node.path("answering").asBoolean());
    JsonNode here = one(listed, true);
    JsonNode other = one(listed, false);
    assertThat(here.path("answersFor")).hasSize(5);
    assertThat(here.path("worksFor").toString()).doesNotContain("evaluation");
    assertThat(other.path("answersFor")).isEmpty();
    assertThat(other.path("worksFor").toString()).isEqualTo("[\"evaluation\"]");
    assertThat(one(there.get("nodes").body().path("data"), true).path("id"))
        .as("the same from the other side")
        .isEqualTo(other.path("id"));
  }

  private static JsonNode awaitNodes(Api api, int number) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode listed = api.get("nodes").body().path("data");
      if (listed.size() == number) {
        return listed;
      }
      assertThat(System.nanoTime()).as("%s", listed).isLessThan(end);
      Product.pause();
    }
  }

  /** Of two the one that says it, or the other. */
  private static JsonNode one(JsonNode nodes, boolean here) {
    assertThat(nodes).filteredOn(node -> node.path("here").asBoolean()).hasSize(1);
    return nodes.get(0).path("here").asBoolean() == here ? nodes.get(0) : nodes.get(1);
  }

  @Test
  void aPersonWhoComesToTheWrongNodeIsToldSo() {
    assumeTrue(Browser.isInstalled(), "no browser");
    try (Browser browser = Browser.at(working.tlsUri())) {
      browser.open("runs.xhtml").fillIn(serving.owner("Lost").signIn());
      browser.one(".trace");
      Screens screens = new Screens(browser);

      screens.look("elsewhere", 421, () -> browser.open("runs.xhtml"));

      assertThat(browser.text()).contains("This page is not on this node");
      screens.expectNoFault();
    }
  }

  @Test
  void aDeadBrokerDelaysWorkAndHoldsUpNoRequest() {
    Api api = serving.owner("Silent");
    broker.kill();
    LargeRun run;
    try {
      run = LargeRun.start(api, folder, SMALL);
      assertThat(api.get("runs/" + run.id()).body().path("status").asText()).isEqualTo("PREPARING");
    } finally {
      broker.restart();
    }

    pokeUntilDone(api, run);
    run.holdsEachItemOnce(TwoNodesIT::column);
  }

  @Test
  void whatAStoppedNodeHeldIsDoneByAnotherAndNotTwiceWhenItWakes() throws Exception {
    Api api = serving.owner("Stopped");
    LargeRun run = LargeRun.start(api, folder, SLOW);
    try (Product healthy =
        node(
            "healthy",
            "evaluation:work",
            LoopbackPorts.free(),
            Command.on(folder.resolve("healthy")))) {
      run.awaitDone(api, 20, PATIENCE);
      signal(working, "STOP");
      try {
        long wake = System.nanoTime() + STOPPED.toNanos();
        assertThat(run.awaitDone(api, SLOW.items(), PATIENCE).path("done").asInt())
            .isEqualTo(SLOW.items());
        while (System.nanoTime() < wake) {
          Product.pause();
        }
      } finally {
        signal(working, "CONT");
      }
      LargeRun later = LargeRun.start(serving.owner("Later"), folder, SLOW);
      later.awaitDone(serving.owner("Later"), SLOW.items(), PATIENCE);
      run.holdsEachItemOnce(TwoNodesIT::column);
      later.holdsEachItemOnce(TwoNodesIT::column);
      assertThat(healthy.application()).get().matches(ProcessHandle::isAlive);
    }
    assertThat(awaitNodes(api, 2)).as("one that was stopped on purpose is gone").hasSize(2);
  }

  /**
   * The first tickets may come before the listener is back: each pause and resume sends another.
   */
  private static void pokeUntilDone(Api api, LargeRun run) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!api.get("runs/" + run.id()).body().path("status").asText().equals("COMPLETED")) {
      assertThat(System.nanoTime()).as("no ticket is heard").isLessThan(end);
      LargeRun another = LargeRun.start(serving.owner("Poke" + System.nanoTime()), folder, SMALL);
      assertThat(another.id()).isNotEmpty();
      Product.pause();
    }
  }

  private static void signal(Product product, String name) throws Exception {
    long pid = product.application().orElseThrow().pid();
    assertThat(new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor()).isZero();
  }

  private static List<String> column(String query) {
    try (Connection connection = DATABASE.asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
