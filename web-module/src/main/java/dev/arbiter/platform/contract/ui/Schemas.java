package dev.arbiter.platform.contract.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.platform.contract.ui.Kind.Many;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the schemas of a description. */
record Schemas(JsonNode byName) {

  private static final String REFERENCE = "$ref";
  private static final String PREFIX = "#/components/schemas/";
  private static final List<String> LIMITS =
      List.of(
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "default");

  Kind kind(JsonNode schema) {
    JsonNode meant = meant(schema);
    if (meant.has("items")) {
      return of(meant, Many.LIST, kind(meant.path("items")));
    }
    if (isObject(meant)) {
      String name = name(schema);
      return new Kind(
          name == null ? typeOf(meant) : name,
          name,
          Many.ONE,
          List.of(),
          List.of(),
          isNullable(meant));
    }
    if (meant.path("additionalProperties").isObject()) {
      return of(meant, Many.MAP, kind(meant.path("additionalProperties")));
    }
    List<String> words = texts(meant.path("enum"));
    return new Kind(typeOf(meant), null, Many.ONE, words, limits(meant), isNullable(meant));
  }

  /** A list of lists is told by the type only: nothing of ours is one. */
  private static Kind of(JsonNode schema, Many many, Kind each) {
    List<String> limits = new ArrayList<>(limits(schema));
    limits.addAll(each.limits());
    String name = each.many() == Many.ONE ? each.name() : "array";
    return new Kind(name, each.schema(), many, each.words(), limits, isNullable(schema));
  }

  /** The fields of an object, or of the objects in a list; none otherwise. */
  List<Field> fields(JsonNode schema) {
    JsonNode meant = meant(schema);
    JsonNode object = meant.has("items") ? meant(meant.path("items")) : meant;
    List<String> needed = texts(object.path("required"));
    return object.path("properties").properties().stream()
        .map(
            field ->
                new Field(
                    field.getKey(),
                    kind(field.getValue()),
                    needed.contains(field.getKey()),
                    description(field.getValue())))
        .toList();
  }

  private String description(JsonNode schema) {
    String own = schema.path("description").asText();
    JsonNode meant = meant(schema);
    return own.isEmpty() && !isObject(meant) ? meant.path("description").asText() : own;
  }

  /** The names of all schemas that are within this one, its own included. */
  Set<String> within(JsonNode schema) {
    Set<String> names = new HashSet<>();
    collect(schema, names);
    return names;
  }

  private void collect(JsonNode node, Set<String> names) {
    if (!node.has(REFERENCE)) {
      node.forEach(inner -> collect(inner, names));
    } else if (names.add(name(node))) {
      collect(meant(node), names);
    }
  }

  boolean isObject(JsonNode schema) {
    return schema.has("properties");
  }

  private JsonNode meant(JsonNode schema) {
    return schema.has(REFERENCE) ? byName.path(name(schema)) : schema;
  }

  /** Null for one that has no name. */
  private static String name(JsonNode schema) {
    return schema.has(REFERENCE)
        ? schema.path(REFERENCE).asText().substring(PREFIX.length())
        : null;
  }

  private static String typeOf(JsonNode schema) {
    return (schema.path("type").asText() + " " + schema.path("format").asText()).strip();
  }

  private static boolean isNullable(JsonNode schema) {
    return schema.path("nullable").asBoolean();
  }

  private static List<String> limits(JsonNode schema) {
    return LIMITS.stream()
        .filter(schema::has)
        .map(limit -> limit + " " + schema.path(limit).asText())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
