package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * One of each thing that a tenant can have.
 *
 * @param name in the names of all of them
 * @param ids by what they are
 */
record Belongings(Api api, String name, Map<String, String> ids) {
  private static final String JSONL = "application/jsonl";

  /** Imports, runs and waits. */
  static Belongings make(Api api, String name, Path folder) throws IOException {
    Map<String, String> ids = new LinkedHashMap<>();
    Path suite =
        Files.writeString(
            folder.resolve(name + ".jsonl"),
            "{\"id\":\"%s\",\"prompt\":\"%s\",\"expected\":\"e\"}\n".formatted(name, name));
    Path answers =
        Files.writeString(
            folder.resolve(name + "-answers.jsonl"),
            "{\"id\":\"%s\",\"answer\":\"%s\"}\n".formatted(name, name));
    ids.put(
        "suite",
        api.upload("suites/import?name=suite-of-" + name, JSONL, suite)
            .body()
            .path("suiteId")
            .asText());
    String cases = "suites/" + ids.get("suite") + "/versions/1/cases";
    ids.put("case", api.get(cases).body().at("/data/0/id").asText());
    for (String letter : List.of("b", "a")) {
      ObjectNode assistant = Api.JSON.createObjectNode().put("name", letter + "-of-" + name);
      Api.Reply made = api.post("assistants", assistant.put("kind", "RECORDED"));
      ids.put(letter, made.body().path("id").asText());
      String recordings =
          "assistants/%s/recordings?version=1&suiteId=%s"
              .formatted(ids.get(letter), ids.get("suite"));
      Api.Reply recorded = api.upload(recordings, JSONL, answers);
      ids.put("recording of " + letter, recorded.body().path("recordingId").asText());
    }
    Api.Reply run = api.post("runs", run(ids));
    ids.put("run", run.body().path("id").asText());
    ids.put("project", api.get("projects").body().at("/data/0/id").asText());
    ids.put("account", api.get("accounts/me").body().path("id").asText());
    ids.put("token", api.get("tokens").body().at("/data/0/id").asText());
    assertThat(ids.values()).as("%s", ids).doesNotContain("");
    awaitEnd(api, ids.get("run"));
    return new Belongings(api, name, ids);
  }

  /** A request for a run of these. */
  static ObjectNode run(Map<String, String> ids) {
    ObjectNode run = Api.JSON.createObjectNode().put("suiteId", ids.get("suite")).put("version", 1);
    for (String letter : List.of("a", "b")) {
      run.withArray("assistants")
          .addObject()
          .put("assistantId", ids.get(letter))
          .put("recordingId", ids.get("recording of " + letter));
    }
    run.putArray("defaultGraders").addObject().put("kind", "exact");
    return run;
  }

  private static void awaitEnd(Api api, String run) {
    for (int i = 0; i < 600; i++) {
      JsonNode progress = api.get("runs/" + run).body();
      if (progress.path("status").asText().equals("COMPLETED")) {
        return;
      }
      Product.pause();
    }
    throw new AssertionError("the run did not complete");
  }

  /** Requests for a run that have one thing of the other's in them, by what it is. */
  Map<String, ObjectNode> runsWithOneOf(Belongings other) {
    Map<String, ObjectNode> runs = new LinkedHashMap<>();
    for (String kind : List.of("suite", "b", "recording of b")) {
      Map<String, String> mixed = new LinkedHashMap<>(ids);
      mixed.put(kind, other.ids.get(kind));
      runs.put(kind, run(mixed));
    }
    return runs;
  }

  /** All that must not show up elsewhere. */
  List<String> traces() {
    List<String> traces = new ArrayList<>(ids.values());
    traces.add(name);
    return traces;
  }

  /**
   * The address with these ids in its places; other places get something that fits.
   *
   * @throws AssertionError if a place is new to this test
   */
  String filled(Operations.Operation operation, Entry<String, String> id) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    for (Operations.Parameter parameter : operation.parameters()) {
      String value = parameter.isId() ? id.getValue() : other(operation, parameter);
      if (parameter.in().equals("path")) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.required() || parameter.isId()) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(parameter.name())
            .append('=')
            .append(value);
      }
    }
    return path + query;
  }

  private String other(Operations.Operation operation, Operations.Parameter parameter) {
    if (!parameter.required() && !parameter.in().equals("path")) {
      return "";
    }
    return switch (parameter.name()) {
      case "version", "from", "to", "trial" -> "1";
      case "a", "b" -> parameter.in().equals("path") ? "1" : parameter.name() + "-of-" + name;
      case "name" -> "x";
      default ->
          throw new AssertionError(
              operation + " has the new parameter " + parameter.name() + ": say what fits there");
    };
  }
}
