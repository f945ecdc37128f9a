package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.system.Operations.Operation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers and broken programs get to see. */
@ExtendWith(SharedProduct.class)
class ServerIT {
  private static final String UNKNOWN = "01a20dd9-b021-7b0c-9342-4d545282724e";

  @Test
  void withoutAValidTokenEveryOperationIsClosed(Product product) {
    Api stranger = Api.anonymous(product.uri());
    List<Operation> operations = Operations.of(product.uri());
    assertThat(operations).hasSizeGreaterThan(15);
    for (Operation operation : operations) {
      if (!operation.isOpen()) {
        String path = "api/v1/" + operation.path().replaceAll("\\{[^}]*}", UNKNOWN);
        for (String bearer : List.of("", "arb_nonsense", "arb_" + "x".repeat(36), "null")) {
          HttpRequest.Builder request = stranger.request(path);
          if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
          }
          Api.Reply reply =
              stranger.send(request.method(operation.method(), BodyPublishers.noBody()));
          isProblem(reply, 401, bearer.isEmpty() ? "unauthenticated" : "token.refused");
          assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
      }
    }
  }

  @Test
  void theSessionOfAPageDoesNotOpenTheInterface(Product product) {
    PageSession session = PageSession.of(product.uri(), product.owner("Cookies").signIn());

    assertThat(session.get("runs.xhtml").uri())
        .as("signed in, so not sent to the sign-in page")
        .isEqualTo(product.uri().resolve("runs.xhtml"));
    assertThat(session.get("api/v1/suites").statusCode()).isEqualTo(401);
  }

  @Test
  void theCookieOfAPageIsForThisSiteAndNoScript(Product product) {
    Api stranger = Api.anonymous(product.uri());

    assertThat(stranger.send(stranger.request("sign-in.xhtml").GET()).header("Set-Cookie"))
        .startsWith("arbiter-session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @ParameterizedTest
  @CsvSource({
    "suites?limit=0, 422, page.limit",
    "suites?limit=x, 400, parameter.malformed",
    "suites?limit=99999999999, 400, parameter.malformed",
    "suites?cursor=x, 422, page.cursor",
    "runs?cursor=AAAA%00, 400, parameter.malformed",
    "runs?status=x, 400, parameter.malformed",
    "runs?from=yesterday, 400, parameter.malformed",
    "runs?to=%2B12026-01-01T00:00:00Z, 400, parameter.malformed",
    "runs?suite=%00, 400, parameter.malformed",
    "assistants?name=%00, 400, parameter.malformed",
    "assistants?unknown=%00, 400, parameter.malformed",
    "suites/x, 404, not-found",
    "suites/" + UNKNOWN + ", 404, not-found",
    "suites/" + UNKNOWN + "/versions/x/cases, 404, not-found",
    "suites/" + UNKNOWN + "/versions/-1/cases, 404, not-found",
    "comparisons, 400, parameter.missing",
    "comparisons?run=x, 400, parameter.malformed",
    "runs/" + UNKNOWN + "/answers, 400, parameter.missing",
    "nothing, 404, route.not-found",
    "application.wadl, 404, route.not-found",
    "../v2/suites, 404, route.not-found"
  })
  void whatCannotBeReadIsAProblem(String path, int status, String code, Product product) {
    isProblem(product.owner("Broken").get(path), status, code);
  }

  /**
   * A bad body.
   *
   * @param name what is bad
   */
  record Body(String name, String path, String type, String text, int status, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Body assistant(String name, String text, int status, String code) {
    return new Body(name, "assistants", "application/json", text, status, code);
  }

  static List<Body> bodies() {
    String run = "{\"suiteId\":\"" + UNKNOWN + "\",\"version\":1,\"assistants\":[";
    return List.of(
        assistant("empty", "", 400, "body.empty"),
        assistant("null", "null", 400, "body.empty"),
        assistant("truncated", "{\"name\":", 400, "body.not-json"),
        assistant("text", "hello", 400, "body.not-json"),
        assistant("array", "[]", 400, "body.mismatch"),
        assistant("wrong type", "{\"name\":{\"x\":1},\"kind\":\"RECORDED\"}", 400, "body.mismatch"),
        assistant("wrong word", "{\"name\":\"n\",\"kind\":\"X\"}", 400, "body.mismatch"),
        assistant("missing field", "{\"kind\":\"RECORDED\"}", 422, "body.field-missing"),
        assistant("NUL", "{\"name\":\"a\\u0000\",\"kind\":\"RECORDED\"}", 400, "body.character"),
        assistant(
            "surrogate", "{\"name\":\"\\ud800\",\"kind\":\"RECORDED\"}", 400, "body.character"),
        assistant("deep objects", "{\"a\":".repeat(100_000), 400, "body.too-deep"),
        assistant("deep arrays", "[".repeat(100_000), 400, "body.too-deep"),
        assistant("2 MB", "{\"name\":\"" + "x".repeat(2_000_000) + "\"}", 413, "body.too-large"),
        assistant("2 MB of blanks", " ".repeat(2_000_000), 413, "body.too-large"),
        new Body("text/plain", "assistants", "text/plain", "x", 415, "request-type.unsupported"),
        new Body("no type", "assistants", "nonsense", "x", 400, "request-type.malformed"),
        new Body(
            "JSON suite",
            "suites/import?name=x",
            "application/json",
            "{}",
            415,
            "request-type.unsupported"),
        new Body("bad id", "runs", "application/json", "{\"suiteId\":\"x\"}", 400, "body.mismatch"),
        new Body("null within", "runs", "application/json", run + "null]}", 400, "body.mismatch"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBadBodyIsAProblem(Body body, Product product) {
    Api api = product.owner("Broken");

    Api.Reply reply =
        api.send("POST", body.path(), body.type(), BodyPublishers.ofString(body.text()));

    isProblem(reply, body.status(), body.code());
  }

  @Test
  void noBodyAndNoTypeOfItIsAProblemToo(Product product) {
    Api api = product.owner("Broken");

    for (String path : List.of("suites", "assistants", "runs", "graders/try")) {
      isProblem(
          api.send(api.request("api/v1/" + path).POST(BodyPublishers.noBody())), 400, "body.empty");
    }
  }

  @Test
  void aMergePatchIsGuardedAsOtherJsonIs(Product product) {
    Api api = product.owner("Broken");
    String path = "suites/" + UNKNOWN + "/cases/" + UNKNOWN;

    for (String piece : List.of("[", "{\"a\":")) {
      isProblem(
          api.edit("PATCH", path, "\"1\"", "application/merge-patch+json", piece.repeat(100_000)),
          400,
          "body.too-deep");
    }
  }

  @Test
  void whatANewerClientSaysMoreIsPassedOver(Product product) {
    Api api = product.owner("Newer");

    Api.Reply made =
        api.send(
            "POST",
            "assistants?unknown=1",
            "application/json",
            BodyPublishers.ofString("{\"name\":\"n\",\"kind\":\"RECORDED\",\"unknown\":{}}"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().has("unknown")).isFalse();
    isProblem(
        api.send("DELETE", "assistants", "application/json", BodyPublishers.noBody()),
        405,
        "method.not-allowed");
    assertThat(
            api.send(api.request("api/v1/assistants").method("OPTIONS", BodyPublishers.noBody()))
                .text())
        .as("no second description of the interface")
        .doesNotContain("<");
  }

  private static void isProblem(Api.Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.body().path("traceId").asText()).isEqualTo(reply.header("X-Correlation-Id"));
    assertThat(reply.body().path("traceId").asText()).isNotBlank();
    assertThat(reply.body().path("title").asText()).isNotBlank();
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    isGuarded(reply);
  }

  private static void isGuarded(Api.Reply reply) {
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(reply.header("Server") + reply.header("X-Powered-By")).isEmpty();
  }

  @Test
  void healthAndDescriptionAreForEverybody(Product product) {
    Api stranger = Api.anonymous(product.uri());

    Api.Reply health = stranger.send(stranger.request("health").GET());
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body().path("status").asText()).isEqualTo("UP");
    assertThat(health.text()).contains("\"arbiter\"").doesNotContain("jdbc", "postgres");

    Api.Reply description = stranger.send(stranger.request("openapi").GET());
    assertThat(description.status()).isEqualTo(200);
    isGuarded(description);
  }

  /** -Darbiter.write=true publishes the description anew. */
  @Test
  void theDescriptionIsWholeAndTheOneThatWasPublished(Product product) throws IOException {
    Path published = Path.of("../docs/reference/openapi.json");
    Api stranger = Api.anonymous(product.uri());
    String text = stranger.send(stranger.request("openapi").GET()).text();
    ApiContract served = ApiContract.of(text);

    assertThat(served.gaps()).isEmpty();
    if (Boolean.getBoolean("arbiter.write")) {
      Files.writeString(published, served.text());
    }
    String before = Files.readString(published);
    assertThat(ApiContract.of(before).brokenBy(served)).as("what breaks programs").isEmpty();
    assertThat(served.text()).as("out of date: docs/reference/openapi.json").isEqualTo(before);
  }

  @Test
  void nothingListensBeyondTheLoopbackAddress(Product product) throws IOException {
    List<Listening.Socket> sockets = Listening.of(product.processes());

    assertThat(sockets).extracting(Listening.Socket::port).contains(product.uri().getPort());
    assertThat(sockets).extracting(Listening.Socket::port).contains(product.tlsUri().getPort());
    assertThat(sockets).allMatch(Listening.Socket::isLoopback);
  }
}
