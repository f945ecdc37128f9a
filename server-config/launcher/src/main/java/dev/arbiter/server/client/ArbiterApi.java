package dev.arbiter.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arbiter.server.console.StartFault;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calls of the main job. Every one throws {@link ApiFault} if the server refuses it. */
final class ArbiterApi {
  private static final int CONFLICT = 409;
  // Somebody waits at a terminal, so before the runs that nobody watches (5).
  private static final int PRIORITY = 3;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final HttpCalls calls;
  private final String token;

  ArbiterApi(HttpCalls calls, String token) {
    this.calls = calls;
    this.token = token;
  }

  /** A suite version that holds exactly the imported cases. */
  record ImportedSuite(String id, String name, int version, int cases) {}

  /**
   * What an import of answers found.
   *
   * @param samples the first ids of missing and of unknown cases, for people
   */
  record ImportedAnswers(
      String recordingId, int answers, int missing, int unknown, Samples samples) {}

  /** Some ids, not all. */
  record Samples(List<String> missing, List<String> unknown) {}

  /** An assistant and the answers that the run takes from it. */
  record Recording(String assistantId, String recordingId) {}

  /** How far a run has come. */
  record Progress(String status, int items, int done, int dead, String problem) {
    boolean isFinal() {
      return isCompleted() || status.equals("FAILED") || status.equals("CANCELLED");
    }

    boolean isCompleted() {
      return status.equals("COMPLETED");
    }
  }

  ImportedSuite importSuite(String name, Path file) throws InterruptedException {
    JsonNode suite = upload("suites/import?name=" + encoded(name), file);
    return new ImportedSuite(
        suite.path("suiteId").asText(),
        suite.path("name").asText(),
        suite.path("version").asInt(),
        suite.path("cases").asInt());
  }

  /** The id of the recorded assistant of that name, which is made if need be. */
  String assistant(String name) throws InterruptedException {
    try {
      JsonNode body = JSON.objectNode().put("name", name).put("kind", "RECORDED");
      return calls.post("assistants", token, body).path("id").asText();
    } catch (ApiFault e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
    }
    JsonNode found = calls.get("assistants?name=" + encoded(name), token);
    return found.path("data").path(0).path("id").asText();
  }

  ImportedAnswers importAnswers(String assistantId, ImportedSuite suite, Path file)
      throws InterruptedException {
    String path =
        "assistants/%s/recordings?suiteId=%s&version=%d"
            .formatted(assistantId, suite.id(), suite.version());
    JsonNode recording = upload(path, file);
    List<String> missing = texts(recording.path("missingSample"));
    List<String> unknown = recording.path("unknownSample").findValuesAsText("id");
    return new ImportedAnswers(
        recording.path("recordingId").asText(),
        recording.path("answers").asInt(),
        recording.path("missing").asInt(),
        recording.path("unknown").asInt(),
        new Samples(missing, unknown));
  }

  /** Starts a run and returns its id. */
  String startRun(ImportedSuite suite, List<Recording> recordings, String defaultGrader)
      throws InterruptedException {
    ObjectNode body = JSON.objectNode().put("suiteId", suite.id()).put("version", suite.version());
    for (Recording recording : recordings) {
      body.withArray("assistants")
          .addObject()
          .put("assistantId", recording.assistantId())
          .put("recordingId", recording.recordingId());
    }
    body.put("trials", 1).put("priority", PRIORITY);
    if (!defaultGrader.isEmpty()) {
      body.putArray("defaultGraders").addObject().put("kind", defaultGrader);
    }
    return calls.post("runs", token, body).path("id").asText();
  }

  Progress run(String id) throws InterruptedException {
    JsonNode run = calls.get("runs/" + id, token);
    return new Progress(
        run.path("status").asText(),
        run.path("items").asInt(),
        run.path("done").asInt(),
        run.path("dead").asInt(),
        run.path("problem").asText(""));
  }

  /** Whether the token's tenant has any run. */
  boolean hasRuns() throws InterruptedException {
    return !calls.get("runs?limit=1", token).path("data").isEmpty();
  }

  /** The comparison of a finished run, as the server tells it. */
  JsonNode comparison(String runId) throws InterruptedException {
    return calls.get("comparisons?run=" + encoded(runId), token);
  }

  /** The same tag by tag. */
  JsonNode tags(String runId) throws InterruptedException {
    return calls.get("comparisons/tags?run=" + encoded(runId), token);
  }

  private JsonNode upload(String path, Path file) throws InterruptedException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean csv = name.endsWith(".csv");
    try {
      return calls.upload(
          path + "&format=" + (csv ? "csv" : "jsonl"),
          token,
          csv ? "text/csv" : "application/x-ndjson",
          BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw StartFault.because(e, "client-file", file);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
