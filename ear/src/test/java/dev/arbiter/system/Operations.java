package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the server's own description says that it can do. */
final class Operations {
  private static final String ROOT = "/api/v1/";
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private Operations() {}

  /**
   * One operation.
   *
   * @param path below {@code /api/v1/}, with its braces
   * @param type of the body; blank if it takes none
   */
  record Operation(String method, String path, List<Parameter> parameters, String type) {
    boolean isAboutIds() {
      return parameters.stream().anyMatch(Parameter::isId);
    }

    boolean isOpen() {
      return method.equals("POST") && Set.of("setup", "tokens").contains(path);
    }

    boolean needsNothing() {
      return method.equals("GET") && parameters.stream().noneMatch(Parameter::required);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * A place of an address to be filled in.
   *
   * @param in {@code path} or {@code query}
   * @param isId whether it is described as one
   */
  record Parameter(String name, String in, boolean required, boolean isId) {}

  /** Of this server. */
  static List<Operation> of(URI base) {
    Api anonymous = Api.anonymous(base);
    JsonNode description = anonymous.send(anonymous.request("openapi").GET()).body();
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().path(method);
        if (operation.isObject()) {
          operations.add(operation(method, path.getKey(), operation));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String method, String path, JsonNode operation) {
    if (!path.startsWith(ROOT)) {
      throw new AssertionError("an address outside of the interface: " + path);
    }
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String in = parameter.path("in").asText();
      if (in.equals("path") || in.equals("query")) {
        JsonNode schema = parameter.path("schema");
        String name = parameter.path("name").asText();
        String format = schema.path("format").asText();
        boolean isId = schema.path("items").path("format").asText(format).equals("uuid");
        parameters.add(new Parameter(name, in, parameter.path("required").asBoolean(), isId));
      }
    }
    var types = operation.path("requestBody").path("content").fieldNames();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path.substring(ROOT.length()),
        parameters,
        types.hasNext() ? types.next() : "");
  }
}
