package dev.arbiter.platform.security.rest;

import dev.arbiter.platform.security.api.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The part of the site that a request is for. What is not named here is a page that asks for a
 * sign-in, so a new path is closed until somebody opens it.
 */
public enum RequestArea {
  /** The programming interface: needs a bearer token. */
  API,
  /** The few calls of the programming interface that make or prove an identity. */
  OPEN_API,
  /** The server's own end points that say nothing secret: health and interface description. */
  OPERATIONS,
  /** Figures of the whole node, all tenants together: for programs of this machine only. */
  METRICS,
  /** What the sign-in page needs, itself included. */
  PUBLIC,
  /** Everything else. */
  PAGE;

  public static final String API_ROOT = "/api/";

  private static final Set<String> OPEN_CALLS = Set.of("POST /api/v1/setup", "POST /api/v1/tokens");
  private static final Set<String> OPERATIONS_ROOTS = Set.of("/health", "/openapi");
  private static final Set<String> PUBLIC_ROOTS =
      Set.of("/jakarta.faces.resource", "/assets", "/resources");
  private static final Set<String> PUBLIC_PAGES =
      Set.of(ReturnAddress.SIGN_IN_PAGE, "/favicon.ico", "/favicon.svg", "/robots.txt");

  public static RequestArea of(HttpServletRequest request) {
    return of(request.getMethod(), pathOf(request));
  }

  /** The path as the container decoded and normalised it, so that no spelling slips past. */
  public static String pathOf(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /**
   * @param path from the root of the application, such as {@code /api/v1/suites}
   */
  public static RequestArea of(String method, String path) {
    if (path.startsWith(API_ROOT)) {
      return OPEN_CALLS.contains(method + " " + path) ? OPEN_API : API;
    }
    if (isBelow(Set.of("/metrics"), path)) {
      return METRICS;
    }
    if (isBelow(OPERATIONS_ROOTS, path)) {
      return OPERATIONS;
    }
    return PUBLIC_PAGES.contains(path) || isBelow(PUBLIC_ROOTS, path) ? PUBLIC : PAGE;
  }

  public boolean isApi() {
    return this == API || this == OPEN_API;
  }

  private static boolean isBelow(Set<String> roots, String path) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
