package dev.arbiter.platform.telemetry.rest;

import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Marks the request's thread with its correlation id and sends the id back. */
public class CorrelationFilter implements Filter {

  @Inject private Correlation correlation;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = idOf((HttpServletRequest) request);
    ((HttpServletResponse) response).setHeader(CorrelationId.HEADER, id);
    try {
      correlation.call(
          id,
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** The authentication mechanism runs before every filter and may have made the id. */
  private static String idOf(HttpServletRequest request) {
    return request.getAttribute(CorrelationId.REQUEST_ATTRIBUTE) instanceof String known
        ? known
        : CorrelationId.acceptOrMake(request.getHeader(CorrelationId.HEADER));
  }
}
