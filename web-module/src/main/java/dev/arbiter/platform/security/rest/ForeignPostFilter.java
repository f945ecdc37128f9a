package dev.arbiter.platform.security.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses a page's post that another site's page sent. Views are stateless, so they carry no token
 * that would prove it; the browser itself says where a post comes from, by {@code Sec-Fetch-Site}
 * and, if it is old, by {@code Origin}. A post that has neither comes from no browser: a program
 * that holds a cookie is not misled into sending it. The programming interface takes no cookie and
 * needs none of this.
 */
public class ForeignPostFilter implements Filter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    RequestArea area = RequestArea.of(asked);
    boolean isPage = area == RequestArea.PAGE || area == RequestArea.PUBLIC;
    if (!isPage || HARMLESS.contains(asked.getMethod()) || isOwn(asked)) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null || isOwnOrigin(origin, request.getHeader("Host"));
  }

  /** Behind a proxy only the host is sure to be the one that the browser sees. */
  static boolean isOwnOrigin(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
