package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.system.Operations.Operation;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two tenants over REST: whatever the interface offers is tried with the other one's ids. */
@ExtendWith(SharedProduct.class)
class TenantsIT {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  @TempDir Path folder;

  @Test
  void nothingOfTheOtherTenantIsThere(Product product) throws IOException {
    Belongings alpha = Belongings.make(product.owner("Alpha"), "alphas", folder);
    Belongings beta = Belongings.make(product.owner("Beta"), "betas", folder);
    giveDeadLetter(product, alpha);
    giveDeadLetter(product, beta);
    List<Operation> operations = Operations.of(product.uri());

    attackEveryId(operations, alpha, beta.api());
    listsShowOnlyOnesOwn(operations, alpha, beta);
    beta.runsWithOneOf(alpha)
        .forEach(
            (kind, run) ->
                assertThat(beta.api().post("runs", run).status())
                    .as("a run with the other's %s", kind)
                    .isEqualTo(404));
    newcomersSeeNothing(product);
    assertThat(alpha.api().get("accounts/me").status()).as("no token was revoked").isEqualTo(200);
  }

  /** Nothing that a program can do makes one. */
  private static void giveDeadLetter(Product product, Belongings owner) {
    UUID letter = UUID.randomUUID();
    new ProductDatabase(product.home())
        .execute(
            "insert into platform.dead_letter (tenant_id, id, event_id, kind, consumer, payload,"
                + " correlation_id, status, attempts, reason, failed_at) select tenant_id, ?,"
                + " gen_random_uuid(), 'run.completed', 'analytics.comparison', '{}',"
                + " 'correlation', 'OPEN', 1, 'of ' || ?, now() from evaluation.run where id = ?",
            letter,
            owner.name(),
            UUID.fromString(owner.ids().get("run")));
    owner.ids().put("dead letter", letter.toString());
  }

  private static void attackEveryId(List<Operation> operations, Belongings victim, Api attacker) {
    Set<String> reached = new LinkedHashSet<>();
    List<Operation> withIds = operations.stream().filter(o -> o.isAboutIds()).toList();
    assertThat(withIds).hasSizeGreaterThan(7);
    for (Operation operation : withIds) {
      for (Map.Entry<String, String> id : victim.ids().entrySet()) {
        String address = victim.filled(operation, id);
        for (String method : METHODS) {
          Api.Reply reply = send(attacker, method, address, operation);
          boolean declared = method.equals(operation.method());
          // What is not declared may be another operation's, of another content type.
          assertThat(reply.status())
              .as("%s %s with the other's %s: %s", method, address, id.getKey(), reply.text())
              .isIn(declared ? List.of(404) : List.of(404, 405, 415));
          assertThat(reply.type()).isEqualTo("application/problem+json");
        }
        boolean isSafe = operation.method().equals("GET");
        if (isSafe && victim.api().get(address).status() != 404) {
          reached.add(operation.toString());
        }
      }
    }
    List<String> reads =
        withIds.stream()
            .filter(o -> o.method().equals("GET"))
            // Addresses of two things are not met by one id.
            .filter(o -> o.parameters().stream().filter(Operations.Parameter::isId).count() == 1)
            .map(Operation::toString)
            .toList();
    assertThat(reached).as("the same addresses answer their owner").containsAll(reads);
  }

  private static Api.Reply send(Api as, String method, String address, Operation operation) {
    boolean isBare = method.equals("GET") || method.equals("DELETE");
    String type = operation.type().isEmpty() ? "application/json" : operation.type();
    return as.send(
        as.request("api/v1/" + address)
            .header("Content-Type", type)
            .header("If-Match", "\"1\"")
            .method(
                method,
                isBare
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(
                        "{\"id\":\"x\",\"answer\":\"y\",\"prompt\":\"z\",\"name\":\"n\"}")));
  }

  private static void listsShowOnlyOnesOwn(
      List<Operation> operations, Belongings alpha, Belongings beta) {
    List<Operation> lists = operations.stream().filter(Operation::needsNothing).toList();
    assertThat(lists).hasSizeGreaterThan(4);
    Set<String> own = new LinkedHashSet<>();
    for (Operation list : lists) {
      Api.Reply reply = beta.api().get(list.path());
      assertThat(reply.status()).as("%s", list).isEqualTo(200);
      assertThat(reply.text()).as("%s", list).doesNotContain(alpha.traces());
      beta.traces().stream().filter(reply.text()::contains).forEach(own::add);
    }
    assertThat(own)
        .as("the owner finds them there")
        .contains(beta.name(), beta.ids().get("suite"), beta.ids().get("run"));
    assertThat(beta.api().get("assistants?name=a-of-alphas").body().path("data")).isEmpty();
    assertThat(beta.api().get("runs?suite=alphas").body().path("data")).isEmpty();
    assertThat(beta.api().get("runs?suite=betas").body().path("data")).hasSize(1);
    assertThat(beta.api().get("runs?assistant=a-of-alphas").body().path("data")).isEmpty();
  }

  private static void newcomersSeeNothing(Product product) {
    Api newcomer = product.owner("Gamma");
    for (String list : List.of("suites", "assistants", "runs")) {
      assertThat(newcomer.get(list).body().path("data")).as(list).isEmpty();
    }
  }
}
