package dev.arbiter.bench.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The owner of one tenant, who works through the REST interface like any program. */
public final class Tenant {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String PASSWORD = "Correct-horse-battery-7";
  private static final Duration UPLOAD = Duration.ofMinutes(30);
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private final URI base;
  private final String token;

  private Tenant(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** A suite's version. */
  public record Suite(String id, int version) {}

  /** An assistant and its answers. */
  public record Recording(String assistantId, String recordingId) {}

  /**
   * A run and how far it is.
   *
   * @param startedAt when its items were made; null before
   * @param completedAt null before its end
   */
  public record Run(
      String id,
      String status,
      int items,
      int done,
      int dead,
      Instant createdAt,
      Instant startedAt,
      Instant completedAt) {

    /** From the order to the last item's commit, by the server's clock, s. */
    public double seconds() {
      return Duration.between(createdAt, completedAt).toNanos() / 1e9;
    }

    /** The same without the making of items, s. */
    public double workSeconds() {
      return Duration.between(startedAt, completedAt).toNanos() / 1e9;
    }
  }

  /** Makes a tenant. */
  public static Tenant of(Product product, String name) {
    String email = "owner@" + name.toLowerCase(Locale.ROOT) + ".example";
    ObjectNode setUp =
        JSON.createObjectNode()
            .put("tenantName", name)
            .put("email", email)
            .put("displayName", name)
            .put("password", PASSWORD);
    ObjectNode signIn =
        JSON.createObjectNode()
            .put("email", email)
            .put("password", PASSWORD)
            .put("name", "benchmark")
            .put("lifetimeDays", 1);
    Tenant nobody = new Tenant(product.uri(), "");
    try {
      String secret = Files.readString(product.home().resolve("setup.secret")).strip();
      nobody.send(nobody.post("setup", setUp).header("X-Arbiter-Setup-Secret", secret));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String token = nobody.send(nobody.post("tokens", signIn)).path("token").asText();
    return new Tenant(product.uri(), token);
  }

  /** Imports a file, CSV or JSON Lines by its name. */
  public Suite suite(String name, Path file) {
    JsonNode made = upload("suites/import?name=" + name, file);
    return new Suite(made.path("suiteId").asText(), made.path("version").asInt());
  }

  /** An assistant without answers; its id. */
  public String assistant(String name) {
    ObjectNode command = JSON.createObjectNode().put("name", name).put("kind", "RECORDED");
    return send(post("assistants", command)).path("id").asText();
  }

  /** Imports answers to a suite, CSV or JSON Lines by the file's name. */
  public Recording answers(String assistantId, Suite suite, Path file) {
    String path =
        "assistants/%s/recordings?suiteId=%s&version=%d"
            .formatted(assistantId, suite.id(), suite.version());
    return new Recording(assistantId, upload(path, file).path("recordingId").asText());
  }

  /**
   * Orders a run of all these recordings, with the grader {@code match} where a case names none.
   */
  public Run start(Suite suite, List<Recording> recordings) {
    ObjectNode command =
        JSON.createObjectNode().put("suiteId", suite.id()).put("version", suite.version());
    for (Recording recording : recordings) {
      command
          .withArray("assistants")
          .addObject()
          .put("assistantId", recording.assistantId())
          .put("recordingId", recording.recordingId());
    }
    command.putArray("defaultGraders").addObject().put("kind", "match");
    return run(send(post("runs", command)));
  }

  /** The run as it is now. */
  public Run look(Run run) {
    return run(send(request("runs/" + run.id()).GET()));
  }

  /**
   * Waits until the run has ended.
   *
   * @throws IllegalStateException when it ended otherwise than with an answer to every item
   */
  public Run awaitEnd(Run run) {
    while (true) {
      Run now = look(run);
      if (now.status().equals("COMPLETED") && now.done() == now.items()) {
        return now;
      }
      if (now.dead() > 0 || now.completedAt() != null) {
        throw new IllegalStateException("the run ended badly: " + now);
      }
      Pause.millis(BETWEEN_LOOKS_MILLIS);
    }
  }

  /** Waits until a part of the run's items is done. */
  public void awaitProgress(Run run, int done) {
    while (look(run).done() < done) {
      Pause.millis(BETWEEN_LOOKS_MILLIS);
    }
  }

  private static Run run(JsonNode run) {
    return new Run(
        run.path("id").asText(),
        run.path("status").asText(),
        run.path("items").asInt(),
        run.path("done").asInt(),
        run.path("dead").asInt(),
        instant(run.path("createdAt")),
        instant(run.path("startedAt")),
        instant(run.path("completedAt")));
  }

  private static Instant instant(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.asText()) : null;
  }

  private JsonNode upload(String path, Path file) {
    boolean csv = file.toString().endsWith(".csv");
    try {
      return send(
          request(path + "&format=" + (csv ? "csv" : "jsonl"))
              .header("Content-Type", csv ? "text/csv" : "application/x-ndjson")
              .POST(BodyPublishers.ofFile(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder post(String path, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("api/v1/" + path)).timeout(UPLOAD);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            response.request().uri() + ": " + response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
