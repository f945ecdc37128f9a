package dev.arbiter.platform.web.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Gives a request its own address back. The container uses its request objects again, and one that
 * opened a socket before keeps that address at times: a call of the programming interface was then
 * answered with 404 and {@code /live/socket/...} as its instance. By what path the container chose
 * the servlet is right also then.
 */
public class StaleAddressFilter implements Filter {

  private static final String SOCKETS = "/live/";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String rest = http.getPathInfo();
    String mapped = http.getServletPath() + (rest == null ? "" : rest);
    boolean stale =
        http.getRequestURI().startsWith(http.getContextPath() + SOCKETS)
            && !mapped.startsWith(SOCKETS);
    chain.doFilter(stale ? new Readdressed(http, encoded(mapped)) : request, response);
  }

  private static String encoded(String path) throws ServletException {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new ServletException(path, e);
    }
  }

  private static final class Readdressed extends HttpServletRequestWrapper {
    private final String path;

    private Readdressed(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(getScheme())
          .append("://")
          .append(getServerName())
          .append(':')
          .append(getServerPort())
          .append(getRequestURI());
    }
  }
}
