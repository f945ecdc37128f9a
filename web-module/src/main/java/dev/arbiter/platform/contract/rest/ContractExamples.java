package dev.arbiter.platform.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Examples of bodies, put together of one example for each field ({@code examples.properties}). A
 * field without one fails the build.
 */
final class ContractExamples {

  private static final String FILE = "examples.properties";
  private static final String BINARY = "binary";
  private static final String PROBLEM = "Problem";
  private static final JsonMapper JSON = new JsonMapper();

  private final NamedSchemas schemas;
  private final Properties values;

  private ContractExamples(NamedSchemas schemas, Properties values) {
    this.schemas = schemas;
    this.values = values;
  }

  static ContractExamples of(NamedSchemas schemas) {
    Properties values = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            ContractExamples.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ContractExamples(schemas, values);
  }

  void complete(Operation operation) {
    String about = operation.getTags().get(0);
    RequestBody request = operation.getRequestBody();
    if (request != null) {
      complete(about, "request", request.getContent());
      request.setRequired(true);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> complete(about, status, response.getContent()));
  }

  /**
   * @param status of the response, or the word that stands for all others
   */
  void complete(String status, APIResponse response) {
    complete("", status, response.getContent());
  }

  private void complete(String about, String status, Content content) {
    if (content == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (type, body) -> {
              if (isWithout(body)) {
                body.setExample(
                    isFile(body) ? fileOf(about, type) : bodyOf(status, body.getSchema()));
              }
            });
  }

  private boolean isFile(MediaType body) {
    return BINARY.equals(body.getSchema().getFormat());
  }

  /** A table, or else lines of JSON. */
  private String fileOf(String about, String type) {
    return text("file." + about + (type.equals("text/csv") ? ".csv" : ".jsonl"));
  }

  private static boolean isWithout(MediaType body) {
    return body.getSchema() != null
        && body.getExample() == null
        && (body.getExamples() == null || body.getExamples().isEmpty());
  }

  private Object bodyOf(String status, Schema schema) {
    Object example = of(schema, "", "");
    if (NamedSchemas.isReference(schema) && NamedSchemas.nameIn(schema).equals(PROBLEM)) {
      return problem(status, status, asObject(example));
    }
    return example;
  }

  /** A refusal of that status; any of the others looks like the one for what is not found. */
  private Map<String, Object> problem(String status, String key, Map<String, Object> example) {
    if (status.matches("[1-5][0-9]{2}")) {
      String code = text(PROBLEM + ".code." + key);
      example.put("status", Integer.valueOf(status));
      example.put("title", text(PROBLEM + ".title." + key));
      example.put("code", code);
      example.put("type", "urn:arbiter:problem:" + code);
      example.put("detail", text(PROBLEM + ".detail." + key));
    }
    return example;
  }

  /**
   * A refusal for a reason that is not the usual one of its status.
   *
   * @param reason stands behind the status in the names of the examples
   */
  Map<String, Object> problem(String status, String reason) {
    return problem(
        status, status + "." + reason, asObject(of(schemas.byName().get(PROBLEM), PROBLEM, "")));
  }

  /**
   * @param owner name of the schema that the field belongs to; blank for none
   * @param field blank for a whole body
   */
  private Object of(Schema schema, String owner, String field) {
    if (values.containsKey(owner + "." + field)) {
      return parse(schema, owner + "." + field);
    }
    if (NamedSchemas.isReference(schema)) {
      return ofNamed(schemas.meant(schema), NamedSchemas.nameIn(schema), field);
    }
    if (schema.getItems() != null && (isObject(schema.getItems()) || !values.containsKey(field))) {
      return List.of(of(schema.getItems(), owner, field));
    }
    if (schema.getProperties() != null) {
      return object(schema, owner);
    }
    return parse(schema, field);
  }

  private Object ofNamed(Schema schema, String name, String field) {
    if (schema.getEnumeration() == null && isText(schema) && values.containsKey(field)) {
      return text(field);
    }
    if (values.containsKey(name)) {
      return parse(schema, name);
    }
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().get(0);
    }
    return of(schema, name, schema.getProperties() == null ? field : "");
  }

  private Map<String, Object> object(Schema schema, String name) {
    Map<String, Object> example = new LinkedHashMap<>();
    schema.getProperties().forEach((field, value) -> example.put(field, of(value, name, field)));
    return example;
  }

  private Object parse(Schema schema, String key) {
    if (isText(schemas.meant(schema))) {
      return text(key);
    }
    try {
      return JSON.readValue(text(key), Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(FILE + ": " + key + " is no JSON", e);
    }
  }

  private boolean isObject(Schema schema) {
    return NamedSchemas.isReference(schema) && schemas.meant(schema).getProperties() != null;
  }

  private static boolean isText(Schema schema) {
    return schema.getType() == Schema.SchemaType.STRING;
  }

  private String text(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(FILE + " has no example for " + key);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(Object example) {
    return (Map<String, Object>) example;
  }
}
