package dev.arbiter.tenancy.tenant.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Remembers in the browser which project its reader works in. */
final class ProjectCookie {

  private static final String NAME = "arbiter-project";
  private static final int ONE_YEAR = 31_536_000;

  private ProjectCookie() {}

  static Optional<UUID> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(ProjectCookie::id);
  }

  static Cookie of(UUID project, boolean secure) {
    Cookie cookie = new Cookie(NAME, project.toString());
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  static Optional<UUID> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
