package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A program that sends a request again, because it does not know whether the first came through.
 */
@ExtendWith(SharedProduct.class)
class IdempotencyIT {

  private static final String JSON = "application/json";
  private static final String RUNS =
      "select count(*) from evaluation.run r join evaluation.suite s"
          + " on s.tenant_id = r.tenant_id and s.id = r.suite_id where s.name = 'Once'";

  @Test
  void aSuiteIsMadeOnceAndItsAnswerToldAgain(Product product) {
    Api api = product.owner("Retrying");
    Api.Reply made = post(api, "suites", JSON, suite("Twice"), "\"s-1\"");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Idempotent-Replayed")).isEmpty();

    Api.Reply again = post(api, "suites", JSON, suite("Twice"), "\"s-1\"");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(made.text());
    assertThat(again.type()).isEqualTo(made.type());
    assertThat(again.header("Location")).isEqualTo(made.header("Location")).isNotEmpty();
    assertThat(again.header("ETag")).isEqualTo(made.header("ETag")).isEqualTo("\"0\"");
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.header("X-Correlation-Id")).isNotEqualTo(made.header("X-Correlation-Id"));
    assertThat(api.get("suites").body().path("data")).hasSize(1);

    Api.Reply other = post(api, "suites", JSON, suite("Thrice"), "\"s-1\"");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency.other-request");
    Api.Reply taken = post(api, "suites", JSON, suite("Twice"), "\"s-2\"");
    assertThat(taken.code()).as("another key is another request").isEqualTo("suite.name-taken");
    assertThat(post(product.owner("Elsewhere"), "suites", JSON, suite("Twice"), "\"s-1\"").status())
        .as("keys are each account's own")
        .isEqualTo(201);
  }

  @Test
  void aFileIsImportedAndARunStartedOnce(Product product) {
    Api api = product.owner("RetryingRuns");
    String file = "{\"id\":\"a\",\"prompt\":\"Why?\",\"expected\":\"x\"}";
    List<Api.Reply> imports =
        twice(api, "suites/import?name=Once", "application/x-ndjson", file, "\"i-1\"");
    String suite = imports.get(1).body().path("suiteId").asText();
    Api.Reply other =
        post(api, "suites/import?name=Once", "application/x-ndjson", file + "\n", "\"i-1\"");
    assertThat(other.code()).isEqualTo("idempotency.other-request");

    List<Api.Reply> assistants =
        twice(api, "assistants", JSON, "{\"name\":\"A\",\"kind\":\"RECORDED\"}", "\"a-1\"");
    String assistant = assistants.get(1).body().path("id").asText();
    twice(
        api,
        "assistants/%s/recordings?version=1&suiteId=%s".formatted(assistant, suite),
        "application/x-ndjson",
        "{\"id\":\"a\",\"answer\":\"x\"}",
        "\"r-1\"");
    String run =
        ("{\"suiteId\":\"%s\",\"version\":1,\"assistants\":[{\"assistantId\":\"%s\"}],"
                + "\"defaultGraders\":[{\"kind\":\"exact\"}]}")
            .formatted(suite, assistant);

    List<Api.Reply> runs = twice(api, "runs", JSON, run, "\"run-1\"");

    assertThat(runs.get(0).status()).isEqualTo(202);
    assertThat(api.get("runs").body().path("data")).hasSize(1);
    assertThat(new ProductDatabase(product.home()).column(RUNS)).containsExactly("1");
  }

  @Test
  void ofRequestsAtTheSameTimeOneIsCarriedOut(Product product) {
    Api api = product.owner("Racing");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Api.Reply>> racing =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> post(api, "suites", JSON, suite("Raced"), "\"race\""), threads))
            .limit(4)
            .toList();
    List<Api.Reply> replies = new ArrayList<>();
    racing.forEach(reply -> replies.add(reply.join()));
    threads.shutdown();

    assertThat(replies)
        .filteredOn(reply -> reply.status() == 201 && reply.header("Idempotent-Replayed").isEmpty())
        .hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(
            waiting -> {
              assertThat(waiting.code()).isEqualTo("idempotency.running");
              assertThat(waiting.header("Retry-After")).isEqualTo("2");
            });
    assertThat(api.get("suites").body().path("data")).hasSize(1);
  }

  @Test
  void whatADeadServerLeftIsDoneAnewAfterItsLease(Product product) {
    Api api = product.owner("Orphaned");
    String account = api.get("accounts/me").body().path("id").asText();
    leave(product, account, "alive", "1 hour");
    leave(product, account, "dead", "-1 second");

    assertThat(post(api, "suites", JSON, suite("Left"), "\"alive\"").code())
        .isEqualTo("idempotency.running");
    assertThat(post(api, "suites", JSON, suite("Left"), "\"dead\"").status()).isEqualTo(201);
    assertThat(post(api, "suites", JSON, suite("Left"), "\"dead\"").header("Idempotent-Replayed"))
        .isEqualTo("true");
  }

  @Test
  void keysThatCanNotBeUsedAreRefused(Product product) {
    Api api = product.owner("BadKeys");
    for (String key : List.of("bare", "\"\"", "\"a b\"", "\"" + "x".repeat(256) + "\"")) {
      Api.Reply refused = post(api, "suites", JSON, suite("Bad"), key);
      assertThat(refused.status()).as(key).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("idempotency.key");
    }
    JsonNode signIn =
        Api.JSON
            .createObjectNode()
            .put("email", api.signIn().email())
            .put("password", api.signIn().password())
            .put("name", "again");
    Api.Reply secret = post(api, "tokens", JSON, signIn.toString(), "\"t-1\"");
    assertThat(secret.status()).isEqualTo(400);
    assertThat(secret.code()).isEqualTo("idempotency.not-here");
    assertThat(api.get("suites").body().path("data")).isEmpty();
  }

  @Test
  void aRefusalIsToldAgain(Product product) {
    Api api = product.owner("Refused");
    Api.Reply refused = post(api, "suites", JSON, suite(" "), "\"n-1\"");
    Api.Reply again = post(api, "suites", JSON, suite(" "), "\"n-1\"");

    assertThat(refused.code()).isEqualTo("suite.name");
    assertThat(again.text()).isEqualTo(refused.text());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  /** As a node that was killed would. */
  private static void leave(Product product, String account, String key, String lease) {
    new ProductDatabase(product.home())
        .execute(
            "insert into platform.idempotent_request"
                + " (tenant_id, account_id, request_key, holder, begun_at, lease_until)"
                + " select tenant_id, id, ?, gen_random_uuid(), now(), now() + ?::interval"
                + " from users.account where id = ?",
            key,
            lease,
            UUID.fromString(account));
  }

  private static List<Api.Reply> twice(Api api, String path, String type, String body, String key) {
    Api.Reply first = post(api, path, type, body, key);
    Api.Reply again = post(api, path, type, body, key);
    assertThat(first.status()).as(first.text()).isBetween(200, 202);
    assertThat(again.header("Idempotent-Replayed")).as(again.text()).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    return List.of(first, again);
  }

  private static Api.Reply post(Api api, String path, String type, String body, String key) {
    return api.send(
        api.request("api/v1/" + path)
            .header("Content-Type", type)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String suite(String name) {
    return Api.JSON.createObjectNode().put("name", name).toString();
  }
}
