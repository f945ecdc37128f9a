package dev.arbiter.user.session.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.tenant.control.BoundCallers;
import dev.arbiter.user.account.api.AccountProofs;
import dev.arbiter.user.account.api.ProvenCaller;
import dev.arbiter.user.session.api.PasswordProof;
import dev.arbiter.user.token.api.TokenProof;
import dev.arbiter.user.token.api.TokenProofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInServiceTest {

  private static final UUID ACME = new UUID(1, 1);
  private static final UUID BETA = new UUID(1, 2);
  private static final UUID ADA = new UUID(2, 1);
  private static final UUID GONE = new UUID(2, 2);

  private final BoundCallers scope = new BoundCallers();
  private final Tokens tokens = new Tokens();
  private final SignInService signIn = new SignInService(new OnlyAdaOfAcme(), tokens, scope);

  @Test
  void makesTheOwnerOfATokenTheCallerAndNotesItsUseInTheOwnersTenant() {
    Caller caller = signIn.byToken("of-ada", "c-1");

    assertThat(caller).isEqualTo(ada("c-1"));
    assertThat(tokens.usedBy).containsExactly(ada("c-1"));
    assertThat(scope.find()).isEmpty();
  }

  @Test
  void refusesAnUnknownToken() {
    refuses("never-issued", "token.refused");
  }

  @Test
  void refusesTheTokenOfADisabledAccount() {
    refuses("of-gone", "session.ended");
  }

  @Test
  void takesNoAccountWithATokenOfAnotherTenant() {
    refuses("of-ada-in-beta", "session.ended");
  }

  @Test
  void passesPasswordsAndReturningUsersOnToTheirAccount() {
    assertThat(signIn.byPassword(new PasswordProof("ada@acme.test", "p", "acme"), "c-1"))
        .isEqualTo(new ProvenCaller(ada("c-1"), 3));
    assertThat(signIn.again(ACME, ADA, 3, "c-2")).isEqualTo(ada("c-2"));
    assertThatThrownBy(() -> signIn.again(ACME, GONE, 3, "c-3"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> signIn.again(ACME, ADA, 2, "c-4"))
        .isInstanceOf(ProblemException.class);
  }

  private void refuses(String token, String code) {
    assertThatThrownBy(() -> signIn.byToken(token, "c-1"))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThat(tokens.usedBy).isEmpty();
  }

  private static Caller ada(String correlationId) {
    return new Caller(
        ACME, ADA, Caller.Kind.PERSON, "ada@acme.test", Set.of(Permission.RUN_READ), correlationId);
  }

  private static final class OnlyAdaOfAcme implements AccountProofs {

    @Override
    public ProvenCaller byPassword(
        String email, String password, String tenantSlug, String correlationId) {
      assertThat(List.of(email, password, tenantSlug))
          .containsExactly("ada@acme.test", "p", "acme");
      return new ProvenCaller(ada(correlationId), 3);
    }

    @Override
    public Caller callerOf(UUID tenantId, UUID accountId, String correlationId) {
      if (!tenantId.equals(ACME) || !accountId.equals(ADA)) {
        throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "session.ended");
      }
      return ada(correlationId);
    }

    @Override
    public Caller callerOf(
        UUID tenantId, UUID accountId, int sessionGeneration, String correlationId) {
      if (sessionGeneration != 3) {
        throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "session.ended");
      }
      return callerOf(tenantId, accountId, correlationId);
    }
  }

  private final class Tokens implements TokenProofs {

    private final List<Caller> usedBy = new ArrayList<>();

    @Override
    public Optional<TokenProof> find(String token) {
      return switch (token) {
        case "of-ada" -> Optional.of(new TokenProof(ACME, new UUID(3, 1), ADA));
        case "of-gone" -> Optional.of(new TokenProof(ACME, new UUID(3, 2), GONE));
        case "of-ada-in-beta" -> Optional.of(new TokenProof(BETA, new UUID(3, 3), ADA));
        default -> Optional.empty();
      };
    }

    @Override
    public void used(TokenProof proof) {
      usedBy.add(scope.require());
    }
  }
}
