package dev.arbiter.platform.contract.rest;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas that have a name, and what refers to them. */
record NamedSchemas(Map<String, Schema> byName) {

  private static final String PREFIX = "#/components/schemas/";

  static boolean isReference(Schema schema) {
    return schema.getRef() != null;
  }

  /** The name that a reference says. */
  static String nameIn(Schema reference) {
    return reference.getRef().substring(PREFIX.length());
  }

  /** The schema itself, or the one that it refers to. */
  Schema meant(Schema schema) {
    return isReference(schema) ? byName.get(nameIn(schema)) : schema;
  }

  /** Adds the names that a schema refers to in its fields and items. */
  static void collect(Schema schema, Set<String> names) {
    if (isReference(schema)) {
      names.add(nameIn(schema));
    }
    if (schema.getItems() != null) {
      collect(schema.getItems(), names);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(one -> collect(one, names));
    }
  }
}
