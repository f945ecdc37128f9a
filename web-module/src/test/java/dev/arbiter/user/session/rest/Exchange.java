package dev.arbiter.user.session.rest;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One request with its session, and what the container is told about its caller. */
final class Exchange {

  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final HttpServletRequest request = as(HttpServletRequest.class, this::ofRequest);
  private final HttpMessageContext context = as(HttpMessageContext.class, this::ofContext);
  private Map<String, Object> session;
  private boolean sessionIsNew;
  private boolean sessionIdChanged;
  private String path;
  private Credential asked;
  private String principal;

  Exchange at(String uri) {
    path = uri;
    return this;
  }

  Exchange header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  Exchange signedIn(PageSession who) {
    planted();
    session.put("dev.arbiter.signed-in", who);
    return this;
  }

  /** With a session from before, which anybody may have started. */
  Exchange planted() {
    session = new HashMap<>();
    return this;
  }

  /** As the sign-in page does through the security context. */
  Exchange asks(Credential credential) {
    asked = credential;
    return this;
  }

  HttpServletRequest request() {
    return request;
  }

  HttpMessageContext context() {
    return context;
  }

  Object attribute(String name) {
    return attributes.get(name);
  }

  String principal() {
    return principal;
  }

  boolean sessionIdChanged() {
    return sessionIdChanged;
  }

  private Object ofRequest(String method, Object[] arguments) {
    return switch (method) {
      case "getRequestURI" -> path;
      case "getContextPath" -> "";
      case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
      case "getAttribute" -> attributes.get((String) arguments[0]);
      case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
      case "getSession" -> session((boolean) arguments[0]);
      case "changeSessionId" -> {
        sessionIdChanged = true;
        yield "new";
      }
      default -> throw new AssertionError(method);
    };
  }

  private HttpSession session(boolean make) {
    if (session == null && make) {
      session = new HashMap<>();
      sessionIsNew = true;
    }
    return session == null ? null : as(HttpSession.class, this::ofSession);
  }

  private Object ofSession(String method, Object[] arguments) {
    return switch (method) {
      case "isNew" -> sessionIsNew;
      case "getAttribute" -> session.get((String) arguments[0]);
      case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
      case "invalidate" -> {
        session = null;
        yield null;
      }
      default -> throw new AssertionError(method);
    };
  }

  private Object ofContext(String method, Object[] arguments) {
    return switch (method) {
      case "isAuthenticationRequest" -> asked != null;
      case "getAuthParameters" -> AuthenticationParameters.withParams().credential(asked);
      case "doNothing" -> AuthenticationStatus.NOT_DONE;
      case "notifyContainerAboutLogin" -> {
        principal = ((Principal) arguments[0]).getName();
        yield AuthenticationStatus.SUCCESS;
      }
      case "cleanClientSubject" -> null;
      default -> throw new AssertionError(method);
    };
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T as(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Exchange.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
