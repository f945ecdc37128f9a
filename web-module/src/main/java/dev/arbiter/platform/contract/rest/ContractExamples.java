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
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Examples of bodies, put together of one example for each field ({@code examples.properties}). A
 * field without one fails the build.
 */
final class ContractExamples {

  private static final String FILE = "examples.properties";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String PROBLEM = "Problem";
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Schema> schemas;
  private final Properties values;

  private ContractExamples(Map<String, Schema> schemas, Properties values) {
    this.schemas = schemas;
    this.values = values;
  }

  static ContractExamples of(Map<String, Schema> schemas) {
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
    if (operation.getRequestBody() != null) {
      complete("request", operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().forEach(this::complete);
  }

  /**
   * @param status of the response, or the word that stands for all others
   */
  void complete(String status, APIResponse response) {
    complete(status, response.getContent());
  }

  private void complete(String status, Content content) {
    if (content == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (type, body) -> {
              if (isWithout(body) && body.getSchema() != null) {
                body.setExample(bodyOf(status, body.getSchema()));
              } else if (isText(body.getSchema()) && !(body.getExample() instanceof String)) {
                body.setExample(line(body.getExample()));
              }
            });
  }

  /** The builder takes a file of one line of JSON for the object in it. */
  private static String line(Object example) {
    try {
      return JSON.writeValueAsString(example) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isWithout(MediaType body) {
    return body.getExample() == null
        && (body.getExamples() == null || body.getExamples().isEmpty());
  }

  private Object bodyOf(String status, Schema schema) {
    Object example = of(schema, "", "");
    if (example instanceof Map<?, ?> && (SCHEMAS + PROBLEM).equals(schema.getRef())) {
      return problem(status, asObject(example));
    }
    return example;
  }

  /** A refusal of that status; any of the others looks like the one for what is not found. */
  private Map<String, Object> problem(String status, Map<String, Object> example) {
    if (status.matches("[1-5][0-9]{2}")) {
      String code = text(PROBLEM + ".code." + status);
      example.put("status", Integer.valueOf(status));
      example.put("title", text(PROBLEM + ".title." + status));
      example.put("code", code);
      example.put("type", "urn:arbiter:problem:" + code);
      example.put("detail", text(PROBLEM + ".detail." + status));
    }
    return example;
  }

  /**
   * @param owner name of the schema that the field belongs to; blank for none
   * @param field blank for a whole body
   */
  private Object of(Schema schema, String owner, String field) {
    if (values.containsKey(owner + "." + field)) {
      return parse(schema, owner + "." + field);
    }
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(SCHEMAS.length());
      return ofNamed(schemas.get(name), name, field);
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
    Schema meant =
        schema.getRef() == null ? schema : schemas.get(schema.getRef().substring(SCHEMAS.length()));
    if (isText(meant)) {
      return text(key);
    }
    try {
      return JSON.readValue(text(key), Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(FILE + ": " + key + " is no JSON", e);
    }
  }

  private boolean isObject(Schema schema) {
    return schema.getRef() != null
        && schemas.get(schema.getRef().substring(SCHEMAS.length())).getProperties() != null;
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
