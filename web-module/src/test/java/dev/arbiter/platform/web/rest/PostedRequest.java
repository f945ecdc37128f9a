package dev.arbiter.platform.web.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request with a body, as the container would hand it over. */
public final class PostedRequest {

  private final Map<String, List<String>> headers = new TreeMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final String method;
  private final String path;
  private final ServletInputStream body;
  private String query;

  private PostedRequest(String method, String path, InputStream body) {
    this.method = method;
    this.path = path;
    this.body = new Body(body);
  }

  public static PostedRequest to(String path, String body) {
    return to(path, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  public static PostedRequest to(String path, InputStream body) {
    return new PostedRequest("POST", path, body);
  }

  public static PostedRequest by(String method, String path) {
    return new PostedRequest(method, path, InputStream.nullInputStream());
  }

  public PostedRequest query(String text) {
    query = text;
    return this;
  }

  public PostedRequest header(String name, String... values) {
    headers.put(name.toLowerCase(Locale.ROOT), List.of(values));
    return this;
  }

  public PostedRequest attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  public HttpServletRequest asked() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PostedRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI", "getServletPath" -> path;
                  case "getPathInfo" -> null;
                  case "getQueryString" -> query;
                  case "getHeader" -> values(arguments[0]).stream().findFirst().orElse(null);
                  case "getHeaders" -> Collections.enumeration(values(arguments[0]));
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "getInputStream" -> body;
                  default -> throw new AssertionError(called);
                });
  }

  private List<String> values(Object name) {
    return headers.getOrDefault(name.toString().toLowerCase(Locale.ROOT), List.of());
  }

  private static final class Body extends ServletInputStream {

    private final InputStream in;

    private Body(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws java.io.IOException {
      return in.read();
    }

    @Override
    public boolean isFinished() {
      throw new AssertionError("not asked");
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new AssertionError("not asked");
    }
  }
}
