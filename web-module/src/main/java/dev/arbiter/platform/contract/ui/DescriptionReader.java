package dev.arbiter.platform.contract.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Takes a description (OpenAPI 3.0) apart into what pages show. */
final class DescriptionReader {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String REFERENCE = "$ref";
  private static final String RESPONSES = "#/components/responses/";
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectWriter EXAMPLES = new JsonMapper().writer(lines());

  private final JsonNode description;
  private final Schemas schemas;

  DescriptionReader(JsonNode description) {
    this.description = description;
    this.schemas = new Schemas(description.at("/components/schemas"));
  }

  private static DefaultPrettyPrinter lines() {
    DefaultIndenter step = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(step);
    printer.indentArraysWith(step);
    return printer;
  }

  /** In the order of their paths. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(one -> METHODS.contains(one.getKey()))
                    .map(one -> operation(one.getKey(), path.getKey(), one.getValue()))
                    .forEach(operations::add));
    return operations;
  }

  private Operation operation(String method, String path, JsonNode said) {
    return new Operation(
        text(said, "operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        said.path("tags").path(0).asText(),
        text(said, "summary"),
        text(said, "description"),
        elements(said.path("parameters")).stream().map(this::parameter).toList(),
        bodies(said.path("requestBody").path("content")),
        said.path("responses").properties().stream()
            .map(answer -> answer(answer.getKey(), resolved(answer.getValue())))
            .sorted(Comparator.comparing(Answer::status))
            .toList());
  }

  private Parameter parameter(JsonNode said) {
    return new Parameter(
        text(said, "name"),
        text(said, "in"),
        schemas.kind(said.path("schema")),
        said.path("required").asBoolean(),
        text(said, "description"));
  }

  private Answer answer(String status, JsonNode said) {
    JsonNode content = said.path("content");
    JsonNode problem = content.path(PROBLEM).path("example").path("code");
    return new Answer(
        status,
        text(said, "description"),
        bodies(content),
        problem.isTextual() ? problem.asText() : null);
  }

  private List<Body> bodies(JsonNode content) {
    return content.properties().stream()
        .map(media -> body(media.getKey(), media.getValue()))
        .toList();
  }

  private Body body(String type, JsonNode media) {
    JsonNode schema = media.path("schema");
    return new Body(type, schemas.kind(schema), schemas.fields(schema), written(example(media)));
  }

  /** The one, or the first of several. */
  private static JsonNode example(JsonNode media) {
    return media.path("examples").properties().stream()
        .findFirst()
        .map(first -> first.getValue().path("value"))
        .orElse(media.path("example"));
  }

  private static String written(JsonNode example) {
    if (example.isMissingNode()) {
      return "";
    }
    try {
      return example.isTextual() ? example.asText() : EXAMPLES.writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example can't be written", e);
    }
  }

  private JsonNode resolved(JsonNode response) {
    return response.has(REFERENCE)
        ? description
            .at("/components/responses")
            .path(response.path(REFERENCE).asText().substring(RESPONSES.length()))
        : response;
  }

  /** The objects that have a name, by it. */
  Map<String, NamedSchema> schemas(List<Operation> operations) {
    Map<String, Set<String>> within = new LinkedHashMap<>();
    operations.forEach(operation -> within.put(operation.id(), within(operation)));
    Map<String, NamedSchema> named = new TreeMap<>();
    schemas
        .byName()
        .properties()
        .forEach(
            one -> {
              if (schemas.isObject(one.getValue())) {
                String name = one.getKey();
                named.put(
                    name,
                    new NamedSchema(
                        name,
                        text(one.getValue(), "description"),
                        schemas.fields(one.getValue()),
                        operations.stream()
                            .filter(operation -> within.get(operation.id()).contains(name))
                            .toList()));
              }
            });
    return named;
  }

  private Set<String> within(Operation operation) {
    JsonNode said =
        description
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT));
    Set<String> names = schemas.within(said.path("requestBody"));
    // What refuses is the same everywhere, so that it would be used by all.
    said.path("responses").properties().stream()
        .filter(answer -> !answer.getValue().has(REFERENCE))
        .forEach(answer -> names.addAll(schemas.within(answer.getValue())));
    return names;
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }
}
