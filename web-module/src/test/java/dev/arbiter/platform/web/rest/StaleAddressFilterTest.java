package dev.arbiter.platform.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StaleAddressFilterTest {

  @Test
  void aRequestThatKeptASocketsAddressGetsItsOwnBack() throws IOException, ServletException {
    HttpServletRequest seen = through(request("/live/socket/1", "/api/v1", "/runs/a b"));

    assertThat(seen.getRequestURI()).isEqualTo("/api/v1/runs/a%20b");
    assertThat(seen.getRequestURL()).hasToString("http://here:80/api/v1/runs/a%20b");
  }

  @Test
  void otherRequestsPassAsTheyAre() throws IOException, ServletException {
    for (HttpServletRequest request :
        new HttpServletRequest[] {
          request("/live/runs", "/live/runs", null), request("/api//v1/runs", "/api/v1", "/runs")
        }) {
      assertThat(through(request)).isSameAs(request);
    }
  }

  private static HttpServletRequest through(HttpServletRequest request)
      throws IOException, ServletException {
    AtomicReference<ServletRequest> seen = new AtomicReference<>();
    new StaleAddressFilter().doFilter(request, null, (passed, response) -> seen.set(passed));
    return (HttpServletRequest) seen.get();
  }

  private static HttpServletRequest request(String uri, String servlet, String rest) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("getRequestURI", uri);
    answers.put("getServletPath", servlet);
    answers.put("getPathInfo", rest);
    answers.put("getContextPath", "");
    answers.put("getScheme", "http");
    answers.put("getServerName", "here");
    answers.put("getServerPort", 80);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }
}
