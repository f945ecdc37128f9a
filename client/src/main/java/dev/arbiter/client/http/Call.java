package dev.arbiter.client.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** A request that the generated classes put together; for one thread. */
public final class Call {
  private final String method;
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String path;
  private Object body;

  /**
   * @param path such as {@code /api/v1/runs/{id}}
   */
  public Call(String method, String path) {
    this.method = method;
    this.path = path;
    accept("application/json");
  }

  /** Fills in a part of the path. */
  public Call path(String name, Object value) {
    path = path.replace("{" + name + "}", encoded(said(name, value)));
    return this;
  }

  /**
   * @param value nothing is said if it is null; each element if it is a collection
   */
  public Call query(String name, Object value) {
    if (value instanceof Collection<?> several) {
      query.put(name, several.stream().map(one -> said(name, one)).toList());
    } else if (value != null) {
      query.put(name, List.of(value.toString()));
    }
    return this;
  }

  /**
   * @param value nothing is said if it is null
   */
  public Call header(String name, Object value) {
    if (value != null) {
      headers.put(name, value.toString());
    }
    return this;
  }

  /**
   * @param content a {@code BodyPublisher} goes as it is, all else as JSON
   */
  public Call body(String type, Object content) {
    body = Objects.requireNonNull(content, "body");
    return header("Content-Type", type);
  }

  /**
   * @param type what the answer is to be, unless it is a refusal
   */
  public Call accept(String type) {
    return header("Accept", type + ", application/problem+json");
  }

  String method() {
    return method;
  }

  /** The path with the query, to follow the server's address. */
  String target() {
    StringJoiner pairs = new StringJoiner("&", "?", "").setEmptyValue("");
    query.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return path + pairs;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Null if none is sent. */
  Object body() {
    return body;
  }

  private static String said(String name, Object value) {
    return Objects.requireNonNull(value, name).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
