package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arbiter.system.RunMaker.Participant;
import dev.arbiter.system.RunMaker.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events from the deed to the consumer, and what becomes of those that fail. The first run happens
 * while there is no broker at all, and the server is killed before the event can leave.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CASE = "{\"id\":\"1\",\"prompt\":\"p\",\"expected\":\"x\"}";
  private static final String ANSWER = "{\"id\":\"1\",\"answer\":\"x\"}";
  private static final int SLOW = 2_000;
  private static final int ATTEMPTS = 3;

  private Path home;
  private Product product;
  private ProductDatabase database;
  private Api api;
  private String firstRun;

  @BeforeAll
  void runWithoutABrokerAndDie(@TempDir Path folder) throws IOException {
    home = folder.resolve("home");
    String nowhere = "tcp://127.0.0.1:" + LoopbackPorts.free();
    Api.SignIn owner;
    Product brokerless = Product.serve(home, Command.on(home).with("ARBITER_JMS_URL", nowhere));
    try {
      database = new ProductDatabase(home);
      Api before = brokerless.owner("Acme");
      owner = before.signIn();
      firstRun = completedRun(before, "without a broker");
    } finally {
      brokerless.kill();
    }
    product =
        Product.serve(
            home,
            Command.on(home)
                .with("ARBITER_EVENTS_REDELIVERY_MS", "50")
                .with("ARBITER_EVENTS_MAX_ATTEMPTS", String.valueOf(ATTEMPTS)));
    api = Api.anonymous(product.uri()).signedIn(owner);
  }

  @AfterAll
  void stop() {
    if (product != null) {
      product.close();
    }
    DatabaseFolder.delete(home);
  }

  @Test
  @Order(1)
  void anEventThatCouldNotLeaveBeforeTheServerDiedIsDeliveredOnceAfterwards() {
    String event = "select id from platform.outbox where payload like '%" + firstRun + "%'";
    assertThat(database.column(event)).hasSize(1);

    await(() -> handled(firstRun) == 1);
    await(() -> waiting() == 0);
    assertThat(database.column("select id from platform.dead_letter")).isEmpty();
  }

  @Test
  @Order(2)
  void theFirstReaderFindsTheComparisonMade() {
    await(() -> handled(firstRun) == 1);

    String tenant = database.column("select tenant_id from tenancy.tenant").get(0);
    Runnable reading =
        () ->
            assertThat(api.get("comparisons?run=" + firstRun).body().path("assistants")).hasSize(1);
    List<String> statements = database.statementsDuring(tenant, List.of(reading)).get(0);

    assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("evaluation.answer"));
  }

  @Test
  @Order(3)
  void anEventThatIsSentTwiceIsHandledOnce() {
    await(() -> handled(firstRun) == 1);
    String when = "select handled_at from platform.inbox";
    List<String> before = database.column(when);

    database.execute("update platform.outbox set sent_at = null");
    await(() -> waiting() == 0);
    String next = completedRun(api, "behind the second one");
    await(() -> handled(next) == 1);

    assertThat(database.column(when)).containsAll(before).hasSize(before.size() + 1);
  }

  @Test
  @Order(4)
  void whatFailsEveryTimeIsADeadLetterUntilItIsSentAgain() {
    String run = runThatCanNotBeCompared("fails");
    JsonNode letter = onlyLetter();

    assertThat(letter.path("kind").asText()).isEqualTo("run.completed");
    assertThat(letter.path("consumer").asText()).isEqualTo("analytics.comparison");
    assertThat(letter.path("attempts").asInt()).isEqualTo(ATTEMPTS);
    assertThat(letter.path("reason").asText()).contains("permission denied");
    String id = letter.path("id").asText();
    JsonNode detail = api.get("dead-letters/" + id).body();
    assertThat(detail.path("payload").asText()).contains(run);
    assertThat(detail.path("correlationId").asText()).isNotEmpty();
    assertThat(handled(run)).isZero();

    othersNeitherSeeNorMove(id);
    assertThat(redrive(id).status()).isEqualTo(200);
    await(() -> status(id).equals("HANDLED"));
    assertThat(handled(run)).isEqualTo(1);
    assertThat(redrive(id).status()).as("it is not open any more").isEqualTo(409);
    assertThat(audited("dead-letter.redrive", id)).isEqualTo(1);
  }

  private void othersNeitherSeeNorMove(String id) {
    Api other = product.owner("Other");
    assertThat(other.get("dead-letters").body().path("data")).isEmpty();
    assertThat(other.get("dead-letters/" + id).status()).isEqualTo(404);
    assertThat(post(other, "dead-letters/" + id + "/redrive").status()).isEqualTo(404);
    assertThat(post(other, "dead-letters/" + id + "/discard").status()).isEqualTo(404);
    assertThat(post(other, "dead-letters/redrive").body().path("redriven").asInt()).isZero();
    assertThat(status(id)).isEqualTo("OPEN");
  }

  @Test
  @Order(5)
  void manyAreSentAgainAtOnceAndOneIsGivenUpForGood() {
    runThatCanNotBeCompared("discarded");
    String discarded = onlyLetter().path("id").asText();
    assertThat(post(api, "dead-letters/" + discarded + "/discard").status()).isEqualTo(200);
    assertThat(status(discarded)).isEqualTo("DISCARDED");
    assertThat(audited("dead-letter.discard", discarded)).isEqualTo(1);

    runThatCanNotBeCompared("sent again");
    String open = onlyLetter().path("id").asText();
    ObjectNode nobody = Api.JSON.createObjectNode().put("consumer", "analytics.nobody");
    assertThat(api.post("dead-letters/redrive", nobody).body().path("redriven").asInt()).isZero();
    assertThat(post(api, "dead-letters/redrive").body().path("redriven").asInt()).isEqualTo(1);
    await(() -> status(open).equals("HANDLED"));
    assertThat(status(discarded)).isEqualTo("DISCARDED");
    assertThat(api.get("dead-letters?status=DISCARDED").body().path("data")).hasSize(1);
  }

  @Test
  @Order(6)
  void cancellingARunIsToldToo() {
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite("cancelled", CASE);
    String run = make.start(suite, make.slowAnswers(suite, "slow", 60_000, ANSWER));

    assertThat(post(api, "runs/" + run + "/cancel").status()).isEqualTo(200);

    String told = "select id from platform.outbox where kind = 'run.cancelled'";
    assertThat(database.column(told + " and payload like '%" + run + "%'")).hasSize(1);
    await(() -> waiting() == 0);
  }

  /** Its comparison needs a table that the application may not read for a while. */
  private String runThatCanNotBeCompared(String name) {
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite(name, CASE);
    Participant slow = make.slowAnswers(suite, "slow " + name, SLOW, ANSWER);
    String run = make.start(suite, slow);
    database.execute("revoke select on evaluation.suite from arbiter_app");
    try {
      await(() -> !openLetters().isEmpty());
    } finally {
      database.execute("grant select on evaluation.suite to arbiter_app");
    }
    return run;
  }

  private static String completedRun(Api api, String name) {
    RunMaker make = new RunMaker(api);
    Suite suite = make.suite(name, CASE);
    String run = make.start(suite, make.answers(suite, "assistant " + name, ANSWER));
    make.awaitEnd(List.of(run));
    return run;
  }

  private JsonNode onlyLetter() {
    JsonNode letters = openLetters();
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private JsonNode openLetters() {
    return api.get("dead-letters").body().path("data");
  }

  private String status(String letter) {
    return api.get("dead-letters/" + letter).body().path("status").asText();
  }

  private Api.Reply redrive(String letter) {
    return post(api, "dead-letters/" + letter + "/redrive");
  }

  private static Api.Reply post(Api api, String path) {
    return api.post(path, Api.JSON.createObjectNode());
  }

  private int audited(String action, String resource) {
    return database
        .column(
            "select id from platform.audit_event where action = '%s' and resource_id = '%s'"
                .formatted(action, resource))
        .size();
  }

  private int handled(String run) {
    return database
        .column(
            "select i.consumer from platform.inbox i join platform.outbox o"
                + " on o.tenant_id = i.tenant_id and o.id = i.event_id"
                + " where o.kind = 'run.completed' and o.payload like '%"
                + run
                + "%'")
        .size();
  }

  private int waiting() {
    return database.column("select id from platform.outbox where sent_at is null").size();
  }

  private static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("reached in time").isLessThan(end);
      Product.pause();
    }
  }
}
