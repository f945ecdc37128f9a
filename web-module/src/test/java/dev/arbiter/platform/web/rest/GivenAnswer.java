package dev.arbiter.platform.web.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the client gets. */
public final class GivenAnswer {

  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.get(name);
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  public String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  public HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            GivenAnswer.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getStatus" -> status;
                  case "setStatus" -> {
                    status = (int) arguments[0];
                    yield null;
                  }
                  case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                  case "getContentType" -> headers.get("Content-Type");
                  case "getCharacterEncoding" -> "UTF-8";
                  case "getOutputStream" -> new Sink();
                  case "reset", "resetBuffer", "flushBuffer" -> null;
                  default -> throw new AssertionError(called);
                });
  }

  private final class Sink extends ServletOutputStream {

    @Override
    public void write(int value) {
      body.write(value);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new AssertionError("not asked");
    }
  }
}
