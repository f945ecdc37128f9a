package dev.arbiter.user.session.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.user.account.api.ProvenCaller;
import dev.arbiter.user.session.api.PasswordCredential;
import dev.arbiter.user.session.api.PasswordProof;
import dev.arbiter.user.session.api.SignIn;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class CallerMechanismTest {

  private static final UUID ACME = new UUID(1, 1);
  private static final UUID ADA = new UUID(2, 1);
  private static final UUID GONE = new UUID(2, 2);

  private final CallerMechanism mechanism =
      new CallerMechanism(new OnlyAda(), new WithoutThread(), CallerMechanismTest::fault);
  private final Exchange exchange = new Exchange();

  @Test
  void admitsTheOwnerOfATokenToTheProgrammingInterface() throws AuthenticationException {
    exchange.at("/api/v1/runs").header("Authorization", "bearer  of-ada ");

    assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(exchange.attribute(CurrentCaller.REQUEST_ATTRIBUTE))
        .isEqualTo(ada(exchange.attribute(CorrelationId.REQUEST_ATTRIBUTE)));
    assertThat(exchange.principal()).isEqualTo("ada@acme.test");
  }

  @Test
  void leavesTheReasonWhenATokenIsRefused() throws AuthenticationException {
    exchange.at("/api/v1/runs").header("Authorization", "Bearer of-another-tenant");

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    refusedWith("token.refused");
  }

  @Test
  void saysThatTheDatabaseIsAwayAndNotThatTheTokenIsWrong() throws AuthenticationException {
    exchange.at("/api/v1/runs").header("Authorization", "Bearer while-away");

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    refusedWith("database.unavailable");
  }

  private static Optional<DatabaseFault> fault(Throwable thrown) {
    return thrown instanceof IllegalStateException
        ? Optional.of(DatabaseFault.UNAVAILABLE)
        : Optional.empty();
  }

  @Test
  void takesNoSessionForTheProgrammingInterface() throws AuthenticationException {
    exchange.at("/api/v1/runs").signedIn(new PageSession(ACME, ADA, 3));

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    assertThat(exchange.attribute(CurrentCaller.REQUEST_ATTRIBUTE)).isNull();
  }

  @Test
  void takesNoTokenForPages() throws AuthenticationException {
    exchange.at("/runs.xhtml").header("Authorization", "Bearer of-ada");

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    assertThat(exchange.attribute(CurrentCaller.REQUEST_ATTRIBUTE)).isNull();
  }

  @Test
  void knowsAPageUserAgain() throws AuthenticationException {
    exchange.at("/runs.xhtml").signedIn(new PageSession(ACME, ADA, 3));

    assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(exchange.principal()).isEqualTo("ada@acme.test");
  }

  @Test
  void endsTheVisitOfADisabledAccount() throws AuthenticationException {
    exchange.at("/runs.xhtml").signedIn(new PageSession(ACME, GONE, 3));

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    refusedWith("session.ended");
  }

  @Test
  void endsTheVisitThatBeganBeforeThePasswordWasChanged() throws AuthenticationException {
    exchange.at("/runs.xhtml").signedIn(new PageSession(ACME, ADA, 2));

    assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    refusedWith("session.ended");
  }

  @Test
  void keepsTheVisitInWhichThePasswordWasChangedUnderANewId() {
    exchange.at("/account.xhtml").signedIn(new PageSession(ACME, ADA, 2));

    PageSession.renew(exchange.request(), 3);

    assertThat(PageSession.find(exchange.request())).contains(new PageSession(ACME, ADA, 3));
    assertThat(exchange.sessionIdChanged()).isTrue();
  }

  @Test
  void startsASessionUnderANewIdAfterTheRightPassword() throws AuthenticationException {
    exchange.at("/sign-in.xhtml").planted().asks(password("right"));

    assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    assertThat(PageSession.find(exchange.request())).contains(new PageSession(ACME, ADA, 3));
    assertThat(exchange.sessionIdChanged()).isTrue();
  }

  @Test
  void startsNoneAfterAWrongPassword() throws AuthenticationException {
    exchange.at("/sign-in.xhtml").asks(password("wrong"));

    assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    refusedWith("sign-in.refused");
    assertThat(PageSession.find(exchange.request())).isEmpty();
  }

  @Test
  void keepsTheCorrelationIdOfTheRequest() throws AuthenticationException {
    exchange.at("/api/v1/runs").header("Authorization", "Bearer of-ada");
    exchange.request().setAttribute(CorrelationId.REQUEST_ATTRIBUTE, "known-1");

    validate();

    assertThat(exchange.attribute(CurrentCaller.REQUEST_ATTRIBUTE)).isEqualTo(ada("known-1"));
  }

  @Test
  void endsTheSessionAtTheSignOut() {
    exchange.at("/runs.xhtml").signedIn(new PageSession(ACME, ADA, 3));

    mechanism.cleanSubject(exchange.request(), null, exchange.context());

    assertThat(PageSession.find(exchange.request())).isEmpty();
  }

  private AuthenticationStatus validate() throws AuthenticationException {
    return mechanism.validateRequest(exchange.request(), null, exchange.context());
  }

  private void refusedWith(String code) {
    assertThat(exchange.attribute(CurrentCaller.REQUEST_ATTRIBUTE)).isNull();
    assertThat(exchange.attribute(CurrentCaller.REFUSAL_ATTRIBUTE))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static PasswordCredential password(String password) {
    return new PasswordCredential(new PasswordProof("ada@acme.test", password, null));
  }

  private static Caller ada(Object correlationId) {
    return new Caller(
        ACME, ADA, Caller.Kind.PERSON, "ada@acme.test", Set.of(), (String) correlationId);
  }

  private static final class OnlyAda implements SignIn {

    @Override
    public ProvenCaller byPassword(PasswordProof proof, String correlationId) {
      return new ProvenCaller(
          admit(proof.password().equals("right"), "sign-in.refused", correlationId), 3);
    }

    @Override
    public Caller byToken(String token, String correlationId) {
      if (token.equals("while-away")) {
        throw new IllegalStateException("connection refused");
      }
      return admit(token.equals("of-ada"), "token.refused", correlationId);
    }

    @Override
    public Caller again(
        UUID tenantId, UUID accountId, int sessionGeneration, String correlationId) {
      return admit(accountId.equals(ADA) && sessionGeneration == 3, "session.ended", correlationId);
    }

    private static Caller admit(boolean right, String code, String correlationId) {
      if (!right) {
        throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, code);
      }
      return ada(correlationId);
    }
  }

  private static final class WithoutThread implements Correlation {

    @Override
    public <T> T call(String correlationId, Callable<T> work) throws Exception {
      return work.call();
    }

    @Override
    public Optional<String> current() {
      return Optional.empty();
    }
  }
}
