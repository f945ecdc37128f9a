package dev.arbiter.user.session.rest;

import dev.arbiter.platform.database.api.DatabaseFaults;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.user.account.api.ProvenCaller;
import dev.arbiter.user.session.api.PasswordCredential;
import dev.arbiter.user.session.api.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one authentication mechanism of the application (the platform allows only one): it tells the
 * ways of proving an identity apart and asks {@link SignIn}.
 *
 * <p>The programming interface accepts bearer tokens only, never the session cookie, so no foreign
 * page can make a browser call it. Pages accept the session only. A refusal is left on the request
 * for {@code AccessFilter}, which answers it with headers and a correlation id.
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(CallerMechanism.class.getName());
  private static final String BEARER = "Bearer ";
  private static final String API_ROOT = "/api/";

  @Inject private SignIn signIn;
  @Inject private Correlation correlation;
  @Inject private DatabaseFaults faults;

  /** For the container, which sets the fields. */
  public CallerMechanism() {}

  CallerMechanism(SignIn signIn, Correlation correlation, DatabaseFaults faults) {
    this.signIn = signIn;
    this.correlation = correlation;
    this.faults = faults;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String id = correlationId(request);
    Optional<Callable<Caller>> proof =
        context.isAuthenticationRequest()
            ? passwordProof(request, context, id)
            : request.getRequestURI().startsWith(request.getContextPath() + API_ROOT)
                ? bearerProof(request, id)
                : sessionProof(request, id);
    return proof.isEmpty() ? context.doNothing() : admit(request, context, proof.get(), id);
  }

  /** Signs a page user out. */
  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    PageSession.end(request);
    context.cleanClientSubject();
  }

  private AuthenticationStatus admit(
      HttpServletRequest request, HttpMessageContext context, Callable<Caller> proof, String id)
      throws AuthenticationException {
    try {
      Caller caller = correlation.call(id, proof);
      request.setAttribute(CurrentCaller.REQUEST_ATTRIBUTE, caller);
      return context.notifyContainerAboutLogin(new CallerPrincipal(caller.name()), Set.of());
    } catch (ProblemException refused) {
      request.setAttribute(CurrentCaller.REFUSAL_ATTRIBUTE, refused);
      return context.isAuthenticationRequest()
          ? AuthenticationStatus.SEND_FAILURE
          : context.doNothing();
    } catch (Exception e) {
      if (faults.in(e).isEmpty()) {
        throw new AuthenticationException(e);
      }
      // Who it is can't be found out now, which says nothing against him.
      LOG.log(Level.WARNING, "nobody can be recognised now: {0}", e.getMessage());
      request.setAttribute(
          CurrentCaller.REFUSAL_ATTRIBUTE,
          new ProblemException(ProblemException.Kind.UNAVAILABLE, "database.unavailable"));
      return context.isAuthenticationRequest()
          ? AuthenticationStatus.SEND_FAILURE
          : context.doNothing();
    }
  }

  /** Only the sign-in page asks so, through {@code SecurityContext.authenticate}. */
  private Optional<Callable<Caller>> passwordProof(
      HttpServletRequest request, HttpMessageContext context, String id) {
    return context.getAuthParameters().getCredential() instanceof PasswordCredential credential
        ? Optional.of(() -> begin(request, signIn.byPassword(credential.proof(), id)))
        : Optional.empty();
  }

  private static Caller begin(HttpServletRequest request, ProvenCaller proven) {
    PageSession.start(request, proven);
    return proven.caller();
  }

  private Optional<Callable<Caller>> bearerProof(HttpServletRequest request, String id) {
    String authorization = request.getHeader("Authorization");
    boolean isBearer =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer
        ? Optional.of(() -> signIn.byToken(authorization.substring(BEARER.length()).strip(), id))
        : Optional.empty();
  }

  private Optional<Callable<Caller>> sessionProof(HttpServletRequest request, String id) {
    return PageSession.find(request)
        .map(
            known ->
                () -> signIn.again(known.tenantId(), known.accountId(), known.generation(), id));
  }

  /** A sign-in inside a request keeps the id that the request has already. */
  private static String correlationId(HttpServletRequest request) {
    if (request.getAttribute(CorrelationId.REQUEST_ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = CorrelationId.acceptOrMake(request.getHeader(CorrelationId.HEADER));
    request.setAttribute(CorrelationId.REQUEST_ATTRIBUTE, id);
    return id;
  }
}
