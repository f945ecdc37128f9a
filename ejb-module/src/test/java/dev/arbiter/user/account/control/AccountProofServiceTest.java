package dev.arbiter.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.control.BoundCallers;
import dev.arbiter.user.account.entity.Account;
import dev.arbiter.user.account.type.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountProofServiceTest {

  private static final String EMAIL = "ada@acme.test";
  private static final String RIGHT = "a right password";
  private static final UUID ACME = new UUID(1, 1);
  private static final UUID BETA = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private record Recorded(Caller by, AuditEntry entry) {}

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final BoundCallers scope = new BoundCallers();
  private final PasswordHashes hashes = new PasswordHashes();
  private final AccountsInMemory accounts = new AccountsInMemory(scope);
  private final List<Recorded> trail = new ArrayList<>();
  private final AccountProofService proofs =
      new AccountProofService(
          new AccountStepsService(
              accounts.directory(),
              accounts,
              entry -> trail.add(new Recorded(scope.require(), entry)),
              scope,
              clock),
          hashes,
          new SignInThrottle(clock),
          new TwoTenants(ACME, BETA),
          scope);

  @Test
  void letsTheRightPasswordInWithTheRoleOfTheAccount() {
    Account ada = account(ACME, RIGHT, Role.OWNER);

    Caller caller = proofs.byPassword(" " + EMAIL, RIGHT, null, "c-1").caller();

    assertThat(caller)
        .isEqualTo(
            new Caller(ACME, ada.id(), Caller.Kind.PERSON, EMAIL, Role.OWNER.permissions(), "c-1"));
    assertThat(trail).singleElement().satisfies(one -> recorded(one, ACME, ada, "SUCCESS"));
    assertThat(scope.find()).isEmpty();
  }

  @Test
  void refusesAWrongPasswordAndCountsIt() {
    Account ada = account(ACME, RIGHT, Role.OWNER);

    refuses(() -> proofs.byPassword(EMAIL, "wrong", null, "c-1"), "sign-in.refused");

    assertThat(accounts.failures()).containsExactly(new AccountsInMemory.Failure(ACME, ada.id()));
    assertThat(trail).singleElement().satisfies(one -> recorded(one, ACME, ada, "REFUSED"));
  }

  @Test
  void refusesAnUnknownAddressInTheSameWords() {
    refuses(() -> proofs.byPassword("nobody@acme.test", RIGHT, null, "c-1"), "sign-in.refused");

    assertThat(trail).isEmpty();
  }

  @Test
  void refusesAnUnknownTenantAndTouchesNoAccount() {
    account(ACME, RIGHT, Role.OWNER);

    refuses(() -> proofs.byPassword(EMAIL, RIGHT, "gamma", "c-1"), "sign-in.refused");

    assertThat(accounts.failures()).isEmpty();
    assertThat(trail).isEmpty();
  }

  @Test
  void letsNobodyIntoATenantByThePasswordOfAnother() {
    account(ACME, RIGHT, Role.OWNER);
    Account inBeta = account(BETA, "another password", Role.OWNER);

    refuses(() -> proofs.byPassword(EMAIL, RIGHT, "beta", "c-1"), "sign-in.refused");
    Caller caller = proofs.byPassword(EMAIL, "another password", "beta", "c-2").caller();

    assertThat(caller.tenantId()).isEqualTo(BETA);
    assertThat(accounts.failures())
        .containsExactly(new AccountsInMemory.Failure(BETA, inBeta.id()));
  }

  @Test
  void refusesALockedAccountWithTheRightPassword() {
    Account ada = account(ACME, RIGHT, Role.OWNER);
    AccountsInMemory.set(ada, "lockedUntil", NOW.plusSeconds(1));

    refuses(() -> proofs.byPassword(EMAIL, RIGHT, null, "c-1"), "sign-in.locked");

    assertThat(trail).singleElement().satisfies(one -> recorded(one, ACME, ada, "REFUSED"));
  }

  @Test
  void refusesAnAccountThatWasDisabledMeanwhile() {
    Account ada = account(ACME, RIGHT, Role.OWNER);
    AccountsInMemory.set(ada, "status", "DISABLED");

    assertThatThrownBy(() -> proofs.byPassword(EMAIL, RIGHT, null, "c-1"))
        .isInstanceOf(ProblemException.class);
    refuses(() -> proofs.callerOf(ACME, ada.id(), "c-2"), "session.ended");
  }

  @Test
  void knowsNoAccountOfAnotherTenant() {
    Account ada = account(ACME, RIGHT, Role.OWNER);

    refuses(() -> proofs.callerOf(BETA, ada.id(), "c-1"), "session.ended");
  }

  @Test
  void endsSessionsOfThePasswordBeforeAndBeginsNewOnes() {
    Account ada = account(ACME, RIGHT, Role.OWNER);
    int before = proofs.byPassword(EMAIL, RIGHT, null, "c-1").sessionGeneration();
    assertThat(proofs.callerOf(ACME, ada.id(), before, "c-2").accountId()).isEqualTo(ada.id());

    ada.replacePasswordHash(hashes.hash("another password"));

    refuses(() -> proofs.callerOf(ACME, ada.id(), before, "c-3"), "session.ended");
    int after = proofs.byPassword(EMAIL, "another password", null, "c-4").sessionGeneration();
    assertThat(proofs.callerOf(ACME, ada.id(), after, "c-5").accountId()).isEqualTo(ada.id());
    assertThat(proofs.callerOf(ACME, ada.id(), "c-6").accountId()).isEqualTo(ada.id());
  }

  @Test
  void beginsNoSessionByAPasswordThatIsChangedMeanwhile() {
    Account ada = account(ACME, RIGHT, Role.OWNER);
    accounts.afterTheDirectory(() -> ada.replacePasswordHash(hashes.hash("another password")));

    refuses(() -> proofs.byPassword(EMAIL, RIGHT, null, "c-1"), "sign-in.locked");

    assertThat(trail).singleElement().satisfies(one -> recorded(one, ACME, ada, "REFUSED"));
  }

  @Test
  void locksAnAddressAfterTenFailuresEvenForTheRightPassword() {
    account(ACME, RIGHT, Role.OWNER);
    String tooLong = "x".repeat(201);
    for (int i = 0; i < SignInThrottle.MAX_FAILURES; i++) {
      refuses(() -> proofs.byPassword(EMAIL, tooLong, null, "c-1"), "sign-in.refused");
    }

    refuses(() -> proofs.byPassword(EMAIL, RIGHT, null, "c-2"), "sign-in.locked");
  }

  private Account account(UUID tenant, String password, Role role) {
    Account account = new Account(UUID.randomUUID(), EMAIL, "Ada", role, NOW);
    account.setPasswordHash(hashes.hash(password));
    accounts.put(tenant, account);
    return account;
  }

  private static void recorded(Recorded one, UUID tenant, Account account, String outcome) {
    assertThat(one.by().tenantId()).isEqualTo(tenant);
    assertThat(one.by().correlationId()).isEqualTo("c-1");
    assertThat(one.entry().action()).isEqualTo("sign-in");
    assertThat(one.entry().resourceId()).isEqualTo(account.id().toString());
    assertThat(one.entry().outcome().name()).isEqualTo(outcome);
  }

  private static void refuses(ThrowingCallable attempt, String code) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
