package dev.arbiter.platform.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorPageFilterTest {
  private final List<String> sent = new ArrayList<>();

  @Test
  void anErrorPageReadsNothingOfTheFormThatFailed() throws IOException, ServletException {
    new ErrorPageFilter()
        .doFilter(
            posted(),
            answer(),
            (passed, response) -> {
              assertThat(((HttpServletRequest) passed).getMethod()).isEqualTo("GET");
              assertThat(passed.getParameter("suite")).isNull();
              assertThat(passed.getParameterValues("suite")).isNull();
              assertThat(passed.getParameterMap()).isEmpty();
              assertThat(passed.getParameterNames().hasMoreElements()).isFalse();
            });
  }

  @Test
  void itsPolicyTakesThePlaceOfTheOneBefore() throws IOException, ServletException {
    new ErrorPageFilter()
        .doFilter(
            posted(),
            answer(),
            (passed, response) -> {
              HttpServletResponse answer = (HttpServletResponse) response;
              answer.addHeader("content-security-policy", "script-src 'self'");
              answer.addHeader("Link", "there");
            });

    assertThat(sent).containsExactly("setHeader content-security-policy", "addHeader Link");
  }

  private static HttpServletRequest posted() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getParameterMap" -> Map.of("suite", new String[] {"1"});
                  case "getParameterValues" -> new String[] {"1"};
                  default -> "1";
                });
  }

  private HttpServletResponse answer() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              sent.add(method.getName() + " " + arguments[0]);
              return null;
            });
  }
}
