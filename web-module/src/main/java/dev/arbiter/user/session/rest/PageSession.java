package dev.arbiter.user.session.rest;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.user.account.api.ProvenCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * Who signed in to the pages, as the HTTP session remembers it: ids only, never permissions.
 *
 * @param generation the account's number of sessions at the sign-in; another one ends this session
 */
record PageSession(UUID tenantId, UUID accountId, int generation) implements Serializable {

  private static final String ATTRIBUTE = "dev.arbiter.signed-in";

  static Optional<PageSession> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof PageSession known
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Under a new session id, so that one planted before the sign-in is worth nothing. */
  static void start(HttpServletRequest request, ProvenCaller proven) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    Caller caller = proven.caller();
    session.setAttribute(
        ATTRIBUTE,
        new PageSession(caller.tenantId(), caller.accountId(), proven.sessionGeneration()));
  }

  /** Goes on after the password was changed within it, under a new id: the old one may be known. */
  static void renew(HttpServletRequest request, int generation) {
    PageSession known =
        find(request).orElseThrow(() -> new IllegalStateException("nobody is signed in here"));
    request.changeSessionId();
    request
        .getSession(false)
        .setAttribute(ATTRIBUTE, new PageSession(known.tenantId(), known.accountId(), generation));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
