package dev.arbiter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.arbiter.client.model.CreateSuite;
import dev.arbiter.client.model.GraderRequest;
import dev.arbiter.client.model.RunDetail;
import dev.arbiter.client.model.RunRequest;
import dev.arbiter.client.model.RunStatus;
import dev.arbiter.client.model.SuiteImported;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers what it is told, also what Arbiter would not. */
class ArbiterTest {
  private static final UUID ID = UUID.fromString("01a2158a-2469-745a-9c37-7479f147988a");

  private HttpServer server;
  private int status = 200;
  private String type = "application/json";
  private String body = "{}";
  private String asked;
  private String sent;
  private Headers headers;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    headers = exchange.getRequestHeaders();
    sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Retry-After", "7");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Arbiter arbiter() {
    return Arbiter.at(address("")).withToken("arb_secret");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void whatALaterServerAddsIsPassedOver() {
    body =
        """
        {"id": "%s", "status": "DREAMING", "createdAt": "2026-11-26T09:32:10.5Z", "problem": null,
         "mood": {"of": ["the day"]}}
        """
            .formatted(ID);

    RunDetail run = arbiter().runs().getRun(ID);

    assertThat(asked).isEqualTo("GET /api/v1/runs/" + ID);
    assertThat(run.getId()).isEqualTo(ID);
    assertThat(run.getCreatedAt()).isEqualTo(Instant.parse("2026-11-26T09:32:10.5Z"));
    assertThat(run.getStatus()).isEqualTo(RunStatus.UNKNOWN_DEFAULT_OPEN_API);
    assertThat(run.getProblem()).isNull();
    assertThat(run.getTrials()).isNull();
  }

  @Test
  void whatIsSentIsWhatTheDescriptionSays() {
    RunRequest request =
        new RunRequest()
            .suiteId(ID)
            .addDefaultGradersItem(
                new GraderRequest().kind("numeric").putAdditionalProperty("tolerance", 0.01));

    arbiter()
        .inProject(ID)
        .runs()
        .startRun(request, more -> more.idempotencyKey("\"a\"").idempotencyKey(null));

    assertThat(asked).isEqualTo("POST /api/v1/runs");
    assertThat(sent).contains("\"suiteId\":\"" + ID + "\"").contains("\"tolerance\":0.01");
    assertThat(sent).as("what is not given is not sent").doesNotContain("null", "priority");
    assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer arb_secret");
    assertThat(headers.getFirst("Arbiter-Project")).isEqualTo(ID.toString());
    assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("\"a\"");
    assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(headers.getFirst("Accept")).startsWith("application/json");
  }

  @Test
  void aPatchTakesFieldsAwayByNull() {
    arbiter().suites().changeCase(ID, ID, Collections.singletonMap("reference", null));

    assertThat(sent).isEqualTo("{\"reference\":null}");
    assertThat(asked).isEqualTo("PATCH /api/v1/suites/%s/cases/%s".formatted(ID, ID));
  }

  @Test
  void addressesAreEncodedAndListsRepeatTheirName() {
    body = "[]";
    arbiter().runs().listAnswers(ID, List.of(ID, ID));
    assertThat(asked)
        .isEqualTo("GET /api/v1/runs/%s/answers?caseId=%s&caseId=%s".formatted(ID, ID, ID));

    body = "{}";
    arbiter().search().search("a+b & ü", more -> more.limit(3));
    assertThat(asked).contains("?q=a%2Bb%20%26%20%C3%BC&limit=3");

    Arbiter.at(address("/behind/a/proxy/")).accounts().getOwnAccount();
    assertThat(asked).isEqualTo("GET /behind/a/proxy/api/v1/accounts/me");
    assertThat(headers).doesNotContainKey("Authorization");
  }

  @Test
  void filesAreSentAndReadAsTheyAre(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("suite.jsonl"), "{\"id\": \"größer\"}\n");
    body = "{\"version\": 1}";
    SuiteImported made =
        arbiter().suites().importSuite(BodyPublishers.ofFile(file), more -> more.name("ü"));
    assertThat(made.getVersion()).isEqualTo(1);
    assertThat(sent).isEqualTo("{\"id\": \"größer\"}\n");

    type = "text/csv";
    body = "id\ngrößer\n";
    try (InputStream read = arbiter().suites().exportVersion(ID, 1)) {
      assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
    }
  }

  @Test
  void noContentIsNothing() {
    status = 204;
    body = "";

    assertThat(arbiter().manualAnswers().getHeldCase(ID, ID)).isNull();
    arbiter().tokens().revokeToken(ID);
    assertThat(asked).isEqualTo("DELETE /api/v1/tokens/" + ID);
  }

  @Test
  void aRefusalCarriesItsProblem() {
    status = 409;
    type = "application/problem+json;charset=UTF-8";
    body =
        """
        {"type": "urn:arbiter:problem:conflict", "title": "Conflict", "status": 409, "detail": "Täken.",
         "code": "suite.name-taken", "errorCount": 0, "errors": [], "later": 1}
        """;

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> arbiter().suites().createSuite(new CreateSuite().name("x")));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).isEqualTo("urn:arbiter:problem:conflict");
    assertThat(refused.code()).isEqualTo("suite.name-taken");
    assertThat(refused.title()).isEqualTo("Conflict");
    assertThat(refused.detail()).isEqualTo("Täken.");
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(refused).hasMessage("409 suite.name-taken: Täken.");
  }

  @Test
  void whatElseRefusesIsToldAsItCame() {
    status = 502;
    type = "text/html";
    body = "<h1>Bad gateway</h1>";

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> arbiter().suites().listSuites());

    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.type()).isEqualTo("about:blank");
    assertThat(refused.code()).isNull();
    assertThat(refused.detail()).isEqualTo(body);
  }

  @Test
  void aRedirectionIsNotFollowed() {
    status = 302;
    body = "";

    assertThatThrownBy(() -> arbiter().suites().listSuites())
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("302");
  }

  @Test
  void aServerThatDoesNotAnswerIsNoRefusal() {
    stop();

    assertThatThrownBy(() -> arbiter().suites().listSuites())
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aServerThatHangsIsNotAwaitedForEver() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + mute.getLocalPort());

      assertThatThrownBy(
              () -> Arbiter.at(address).within(Duration.ofMillis(50)).suites().listSuites())
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void whoeverInterruptsIsHeard() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> arbiter().suites().listSuites())
        .isInstanceOf(UncheckedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitingEndsWithTheRunOrThePatience() throws InterruptedException {
    body = "{\"status\": \"COMPLETED\"}";
    assertThat(arbiter().awaitEnd(ID, Duration.ofDays(1)).getStatus())
        .isEqualTo(RunStatus.COMPLETED);

    body = "{\"status\": \"PAUSED\"}";
    assertThat(arbiter().awaitEnd(ID, Duration.ofMillis(1)).getStatus())
        .isEqualTo(RunStatus.PAUSED);
  }

  @Test
  void anAddressIsThatOfAServer() {
    for (String wrong : List.of("arbiter.example", "/api", "http://here/?a=b", "http://here/#a")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Arbiter.at(URI.create(wrong)));
    }
  }

  /** A tag that the description gets is an object of its own, and easily forgotten here. */
  @Test
  void allThatWasGeneratedIsAtHand() throws Exception {
    Path classes =
        Path.of(Arbiter.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/arbiter/client/api");
    try (Stream<Path> files = Files.list(classes)) {
      List<String> generated =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.contains("$"))
              .map(name -> name.replace(".class", ""))
              .toList();
      assertThat(generated).hasSizeGreaterThan(10);
      assertThat(
              Stream.of(Arbiter.class.getMethods()).map(one -> one.getReturnType().getSimpleName()))
          .containsAll(generated);
    }
  }
}
