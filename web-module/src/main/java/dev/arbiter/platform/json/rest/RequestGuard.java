package dev.arbiter.platform.json.rest;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.rest.RequestArea;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/**
 * Refuses calls of the programming interface that would go wrong before or below any resource: a
 * content type that is none, on which JAX-RS fails before it maps exceptions, and NUL characters,
 * which the database can't compare.
 */
public class RequestGuard implements Filter {

  private static final String NUL = "%00";

  @Inject private Problems problems;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    ProblemException problem = RequestArea.of(asked).isApi() ? problem(asked) : null;
    if (problem == null) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          problems.body(problem, Problems.pathOf(asked)), (HttpServletResponse) response);
    }
  }

  private static ProblemException problem(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && !isMediaType(type)) {
      return new ProblemException(ProblemException.Kind.MALFORMED, "request-type.malformed");
    }
    return nulIn(request.getQueryString());
  }

  static ProblemException nulIn(String query) {
    if (query == null || !query.contains(NUL)) {
      return null;
    }
    for (String parameter : query.split("&")) {
      if (parameter.contains(NUL)) {
        int sign = Math.max(0, parameter.indexOf('='));
        return new ProblemException(
            ProblemException.Kind.MALFORMED,
            "parameter.malformed",
            parameter.substring(0, sign),
            parameter.substring(sign).replaceFirst("^=", ""));
      }
    }
    throw new IllegalStateException("NUL between two parameters");
  }

  private static boolean isMediaType(String text) {
    try {
      MediaType.valueOf(text);
      return true;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
