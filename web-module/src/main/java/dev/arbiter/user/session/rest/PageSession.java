package dev.arbiter.user.session.rest;

import dev.arbiter.platform.security.type.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Who signed in to the pages, as the HTTP session remembers it: ids only, never permissions. */
record PageSession(UUID tenantId, UUID accountId) implements Serializable {

  private static final String ATTRIBUTE = "dev.arbiter.signed-in";

  static Optional<PageSession> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof PageSession known
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Under a new session id, so that one planted before the sign-in is worth nothing. */
  static void start(HttpServletRequest request, Caller caller) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    session.setAttribute(ATTRIBUTE, new PageSession(caller.tenantId(), caller.accountId()));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
