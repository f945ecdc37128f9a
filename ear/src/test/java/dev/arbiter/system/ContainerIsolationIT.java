package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.isolation.ContainerMatrix;
import dev.arbiter.server.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContainerIsolationIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CASES =
      """
      {"id":"capital","prompt":"Capital of %1$s?","expected":"%1$s","tags":["geo"]}
      {"id":"number","prompt":"How many?","expected":"42","graders":[{"kind":"numeric"}]}
      """;
  private static final String ANSWERS =
      """
      {"id":"capital","answer":"%1$s","latencyMs":7}
      {"id":"number","answer":"About 41"}
      """;

  @TempDir private static Path folder;
  private static Product product;
  private static ContainerMatrix matrix;
  private static Tenant attacker;
  private static Tenant victim;

  private record Tenant(UUID id, RunMaker work, String run) {}

  @BeforeAll
  static void intrude() throws IOException, SQLException {
    Path home = folder.resolve("home");
    Command command =
        Command.on(home)
            .distribution(Intruded.distribution(folder.resolve("dist")))
            .with("ARBITER_DATABASE_URL", DATABASE.url())
            .with("ARBITER_DATABASE_OWNER_PASSWORD", DATABASE.owner().password())
            .with("ARBITER_DATABASE_PASSWORD", DATABASE.app().password())
            .with("ARBITER_DATABASE_POOL_SIZE", String.valueOf(ContainerMatrix.poolSize()))
            // Nobody works unless a ticket says so.
            .with("ARBITER_WORK_POLL_MS", "3600000");
    product = Product.serve(home, command);
    matrix = new ContainerMatrix(DATABASE.asOwner());
    attacker = tenant("Mallory");
    victim = tenant("Alice");
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
  }

  private static Tenant tenant(String name) throws SQLException {
    RunMaker work = new RunMaker(product.owner(name));
    RunMaker.Suite suite = work.suite(name + "'s suite", CASES.formatted(name));
    String run = work.start(suite, work.answers(suite, name + "'s", ANSWERS.formatted(name)));
    work.awaitEnd(List.of(run));
    return new Tenant(tenantOf(run), work, run);
  }

  private static UUID tenantOf(String run) throws SQLException {
    return UUID.fromString(
        texts("select tenant_id from evaluation.run where id = '%s'".formatted(run)).get(0));
  }

  @Test
  void everyAttackInTheContainerEndsAsExpectedAndLeaksWithoutItsWall() throws Exception {
    matrix.fill(DATABASE.asSuperuser(), attacker.id(), victim.id());
    matrix.add(true, attacks());
    matrix.lower(DATABASE.asOwner());
    try {
      matrix.add(false, attacks());
    } finally {
      matrix.raise(DATABASE.asOwner());
    }

    assertThat(matrix.unexpected()).isEmpty();
    assertThat(matrix.attacked()).contains("evaluation.answer", "users.account");
    matrix.comparePage();
  }

  @Test
  void aTicketWithoutTenantHasEachTenantsWorkDoneInThatTenant() throws Exception {
    List<String> before = grades();

    undo();
    assertThat(grades()).isEmpty();
    intruder("ticket=" + victim.id());
    attacker.work().awaitEnd(List.of(attacker.run()));
    victim.work().awaitEnd(List.of(victim.run()));

    assertThat(before).hasSizeGreaterThan(2);
    assertThat(grades()).isEqualTo(before);
  }

  private static String attacks() throws IOException, InterruptedException {
    return intruder("attacker=%s&victim=%s".formatted(attacker.id(), victim.id()));
  }

  private static String intruder(String query) throws IOException, InterruptedException {
    URI address = product.uri().resolve(ContainerMatrix.path() + "?" + query);
    HttpResponse<String> response =
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  /** Both runs as they were when their items had been made and none was answered. */
  private static void undo() throws SQLException {
    try (Connection connection = DATABASE.asSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from evaluation.grade; delete from evaluation.answer");
      statement.execute(
          "update evaluation.run_item set state = 0, attempts = 0;"
              + " update evaluation.run set status = 'RUNNING', done = 0, completed_at = null");
    }
  }

  private static List<String> grades() throws SQLException {
    return texts(
        "select format('%s %s %s', a.tenant_id, a.answer, g) from evaluation.answer a"
            + " join evaluation.grade g using (tenant_id, run_id, case_id, assistant_id, trial)"
            + " order by 1");
  }

  private static List<String> texts(String query) throws SQLException {
    try (Connection connection = DATABASE.asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
