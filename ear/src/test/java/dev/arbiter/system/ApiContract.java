package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The description of the programming interface as a contract: what a change of it breaks. */
final class ApiContract {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode description;

  private ApiContract(JsonNode description) {
    this.description = description;
  }

  static ApiContract of(String json) {
    try {
      return new ApiContract(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sorted by name, without what tells the server that it was read from. */
  String text() {
    ObjectNode kept = description.deepCopy();
    kept.remove(List.of("servers", "endpoints"));
    try {
      return JSON.writeValueAsString(JSON.treeToValue(kept, Object.class)) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a program that was written for this contract would stumble over in another one. */
  List<String> brokenBy(ApiContract newer) {
    List<String> broken = new ArrayList<>();
    Map<String, JsonNode> now = newer.operations();
    operations()
        .forEach(
            (name, operation) -> {
              if (now.containsKey(name)) {
                compare(name, operation, now.get(name), broken);
              } else {
                broken.add(name + " is gone");
              }
            });
    Map<String, JsonNode> schemas = newer.schemas();
    schemas()
        .forEach(
            (name, schema) -> {
              if (schemas.containsKey(name)) {
                compareSchema(name, schema, schemas.get(name), broken);
              }
            });
    return broken;
  }

  private static void compare(String name, JsonNode before, JsonNode after, List<String> broken) {
    String called = before.path("operationId").asText();
    if (!called.equals(after.path("operationId").asText())) {
      broken.add(name + " is not called " + called + " any more");
    }
    Map<String, JsonNode> now = parameters(after);
    parameters(before)
        .forEach(
            (parameter, said) -> {
              if (!now.containsKey(parameter)) {
                broken.add(name + " takes no " + parameter + " any more");
              }
            });
    now.forEach(
        (parameter, said) -> {
          JsonNode was = parameters(before).get(parameter);
          if (isRequired(said) && (was == null || !isRequired(was))) {
            broken.add(name + " requires " + parameter);
          }
        });
    before
        .path("responses")
        .fieldNames()
        .forEachRemaining(
            status -> {
              if (!after.path("responses").has(status)) {
                broken.add(name + " answers no " + status + " any more");
              }
            });
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }

  private static void compareSchema(
      String name, JsonNode before, JsonNode after, List<String> broken) {
    before
        .path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              JsonNode now = after.path("properties").path(property.getKey());
              String was = kindOf(property.getValue());
              if (now.isMissingNode()) {
                broken.add(name + " has no " + property.getKey() + " any more");
              } else if (!kindOf(now).equals(was)) {
                broken.add(name + "." + property.getKey() + " is no " + was + " any more");
              }
            });
  }

  private static String kindOf(JsonNode schema) {
    return schema.path("type").asText(schema.path("$ref").asText());
  }

  /** What an operation leaves unsaid. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    operations()
        .forEach(
            (name, operation) -> {
              for (String needed : List.of("summary", "description", "operationId")) {
                if (operation.path(needed).asText().isBlank()) {
                  gaps.add(name + " has no " + needed);
                }
              }
              if (!names.add(operation.path("operationId").asText())) {
                gaps.add(name + " has a name that stands twice");
              }
              if (operation.path("tags").isEmpty()) {
                gaps.add(name + " has no tag");
              }
              if (!operation.path("responses").has("default")) {
                gaps.add(name + " does not say how it refuses");
              }
              bodies(name, operation, gaps);
              parameters(operation)
                  .forEach(
                      (parameter, said) -> {
                        if (said.path("description").asText().isBlank()) {
                          gaps.add(name + " does not say what " + parameter + " is");
                        }
                      });
            });
    return gaps;
  }

  /** What comes back has a form and an example, and so has what goes in. */
  private void bodies(String name, JsonNode operation, List<String> gaps) {
    operation
        .path("responses")
        .properties()
        .forEach(
            response -> {
              String status = response.getKey();
              JsonNode content = resolved(response.getValue()).path("content");
              if (content.isEmpty() && !status.equals("204")) {
                gaps.add(name + " does not say what comes with " + status);
              }
              if (status.matches("[45].*") && !content.has("application/problem+json")) {
                gaps.add(name + " refuses with " + status + " by something else than a problem");
              }
              media(name + " " + status, content, gaps);
            });
    media(name + " body", operation.path("requestBody").path("content"), gaps);
  }

  /** The response itself, or the one that it refers to. */
  private JsonNode resolved(JsonNode response) {
    String reference = response.path("$ref").asText();
    return reference.isEmpty() ? response : description.at(reference.substring(1));
  }

  private static void media(String name, JsonNode content, List<String> gaps) {
    content
        .properties()
        .forEach(
            media -> {
              if (!media.getValue().has("schema")) {
                gaps.add(name + " has no schema");
              }
              if (!media.getValue().has("example") && !media.getValue().has("examples")) {
                gaps.add(name + " has no example");
              }
            });
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    description
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        one -> {
                          if (METHODS.contains(one.getKey())) {
                            operations.put(one.getKey() + " " + path.getKey(), one.getValue());
                          }
                        }));
    return operations;
  }

  private Map<String, JsonNode> schemas() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    description
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(one -> schemas.put(one.getKey(), one.getValue()));
    return schemas;
  }

  /** By place and name. */
  private static Map<String, JsonNode> parameters(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .collect(
            Collectors.toMap(
                one -> one.path("in").asText() + " " + one.path("name").asText(),
                one -> one,
                (one, again) -> one,
                TreeMap::new));
  }
}
