package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes suites, recordings and runs through the REST interface, as a program does. */
final class RunMaker {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api api;

  RunMaker(Api api) {
    this.api = api;
  }

  /** A version of a suite. */
  record Suite(String id, int version) {}

  /** An assistant with its answers to a suite. */
  record Participant(String assistantId, String recordingId) {}

  Suite suite(String name, String lines) {
    JsonNode made = upload("suites/import?name=" + encoded(name), lines);
    return new Suite(made.path("suiteId").asText(), made.path("version").asInt());
  }

  Participant answers(Suite suite, String assistant, String lines) {
    return slowAnswers(suite, assistant, 0, lines);
  }

  /** Answers that come only after so many ms. */
  Participant slowAnswers(Suite suite, String assistant, int millis, String lines) {
    ObjectNode command = Api.JSON.createObjectNode().put("name", assistant).put("kind", "RECORDED");
    command.put("replayDelayMs", millis);
    String id = good(api.post("assistants", command)).path("id").asText();
    return again(suite, new Participant(id, null), lines);
  }

  /** An assistant whose answers people paste. */
  Participant person(String assistant) {
    ObjectNode command = Api.JSON.createObjectNode().put("name", assistant).put("kind", "MANUAL");
    return new Participant(good(api.post("assistants", command)).path("id").asText(), null);
  }

  /** A newer recording of an assistant that is there. */
  Participant again(Suite suite, Participant assistant, String lines) {
    JsonNode recording =
        upload(
            "assistants/%s/recordings?suiteId=%s&version=%d"
                .formatted(assistant.assistantId(), suite.id(), suite.version()),
            lines);
    return new Participant(assistant.assistantId(), recording.path("recordingId").asText());
  }

  /** Starts a run and returns its id. */
  String start(Suite suite, Participant... participants) {
    ObjectNode command =
        Api.JSON.createObjectNode().put("suiteId", suite.id()).put("version", suite.version());
    for (Participant one : participants) {
      command
          .withArray("assistants")
          .addObject()
          .put("assistantId", one.assistantId())
          .put("recordingId", one.recordingId());
    }
    command.putArray("defaultGraders").addObject().put("kind", "match");
    return good(api.post("runs", command)).path("id").asText();
  }

  /** Waits until the run's items are made. */
  void awaitStart(String run) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while ("PREPARING".equals(status(run))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not begun: " + good(api.get("runs/" + run)));
      }
      Product.pause();
    }
  }

  /** Waits until each of these runs has ended well. */
  void awaitEnd(List<String> runs) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> open = new ArrayList<>(runs);
    while (!open.isEmpty()) {
      open.removeIf(run -> "COMPLETED".equals(status(run)));
      if (System.nanoTime() > end) {
        throw new AssertionError("not completed: " + good(api.get("runs/" + open.get(0))));
      }
      Product.pause();
    }
  }

  private String status(String run) {
    return good(api.get("runs/" + run)).path("status").asText();
  }

  private JsonNode upload(String path, String lines) {
    return good(api.send("POST", path, "application/x-ndjson", BodyPublishers.ofString(lines)));
  }

  private static JsonNode good(Api.Reply reply) {
    if (reply.status() >= 300) {
      throw new AssertionError(reply.toString());
    }
    return reply.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
