package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds bodies against a description of the programming interface. Fields that it does not name are
 * faults too: a program can't know of them.
 */
final class ApiBodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiBodies PUBLISHED = read(Path.of("../docs/reference/openapi.json"));
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi30(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Map<Pattern, JsonNode> paths = new LinkedHashMap<>();
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();
  private final JsonNode components;

  private ApiBodies(JsonNode description) {
    // Addresses without a variable come first: runs/{id}/items/export is no case.
    description.path("paths").properties().stream()
        .sorted(
            (one, other) ->
                Boolean.compare(one.getKey().endsWith("}"), other.getKey().endsWith("}")))
        .forEach(path -> paths.put(pattern(path.getKey()), path.getValue()));
    components = closed(description.path("components").deepCopy());
  }

  /** The published description. */
  static ApiBodies published() {
    return PUBLISHED;
  }

  static ApiBodies of(JsonNode description) {
    return new ApiBodies(description);
  }

  private static ApiBodies read(Path file) {
    try {
      return new ApiBodies(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** Every object that names its fields has no others. */
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiBodies::closed);
    return node;
  }

  /**
   * What an answer says otherwise than it is described; nothing for addresses that are not.
   *
   * @param path from the root, without the query
   */
  List<String> faults(String method, String path, int status, String type, JsonNode body) {
    return operation(method, path)
        .map(operation -> response(operation, status))
        .map(response -> response.path("content").path(type.replaceFirst(";.*", "")))
        .map(media -> media.isMissingNode() ? List.of("no such answer") : faults(media, body))
        .orElse(List.of());
  }

  private Optional<JsonNode> operation(String method, String path) {
    return paths.entrySet().stream()
        .filter(one -> one.getKey().matcher(path).matches())
        .map(one -> one.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private JsonNode response(JsonNode operation, int status) {
    JsonNode responses = operation.path("responses");
    String key = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
    return resolved(responses.path(key));
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : components.at(reference.substring("#/components".length()));
  }

  private List<String> faults(JsonNode media, JsonNode body) {
    Schema schema = known.computeIfAbsent(media.path("schema"), this::schema);
    return schema.validate(body).stream().map(Object::toString).toList();
  }

  private Schema schema(JsonNode described) {
    ObjectNode whole = closed(described.deepCopy()).deepCopy();
    whole.set("components", components);
    return SCHEMAS.getSchema(whole);
  }

  /** Examples that are not as their own schema says. */
  List<String> examplesAtFault() {
    List<String> faults = new ArrayList<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                operation -> {
                  bodies(operation.path("requestBody")).forEach(b -> check(path, b, faults));
                  operation
                      .path("responses")
                      .forEach(r -> bodies(resolved(r)).forEach(b -> check(path, b, faults)));
                }));
    return faults;
  }

  private static Iterable<JsonNode> bodies(JsonNode holder) {
    return () -> holder.path("content").elements();
  }

  private void check(Pattern path, JsonNode media, List<String> faults) {
    List<JsonNode> examples = new ArrayList<>();
    if (media.has("example")) {
      examples.add(media.path("example"));
    }
    media.path("examples").forEach(example -> examples.add(example.path("value")));
    examples.forEach(
        example ->
            faults(media, example).forEach(fault -> faults.add(path.pattern() + ": " + fault)));
  }
}
