package dev.arbiter.user.account.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.user.account.api.AccountProofs;
import dev.arbiter.user.account.api.ProvenCaller;
import dev.arbiter.user.account.entity.Account;
import dev.arbiter.user.account.entity.AccountVerifier;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Checks passwords. Has no transaction of its own, because the tenant becomes known on the way and
 * is never switched inside one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountProofService implements AccountProofs {

  private static final String TASK = "sign-in";

  /** Longer input is refused unread: hashing it would be work for free. */
  private static final int MAX_PASSWORD = 200;

  @Inject private AccountStepsService steps;
  @Inject private PasswordHashes passwords;
  @Inject private SignInThrottle throttle;
  @Inject private Tenants tenants;
  @Inject private TenantScope scope;

  /** For the container, which sets the fields. */
  public AccountProofService() {}

  AccountProofService(
      AccountStepsService steps,
      PasswordHashes passwords,
      SignInThrottle throttle,
      Tenants tenants,
      TenantScope scope) {
    this.steps = steps;
    this.passwords = passwords;
    this.throttle = throttle;
    this.tenants = tenants;
    this.scope = scope;
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public ProvenCaller byPassword(
      String email, String password, String tenantSlug, String correlationId) {
    throttle.check(email);
    List<AccountVerifier> candidates = candidates(email.strip(), tenantSlug);
    Optional<AccountVerifier> right =
        password.length() > MAX_PASSWORD ? Optional.empty() : matching(candidates, password);
    if (right.isEmpty()) {
      throttle.failed(email);
      candidates.forEach(candidate -> refuse(candidate, correlationId));
      throw refused();
    }
    AccountVerifier found = right.get();
    int generation =
        within(found.tenantId(), correlationId, () -> steps.admit(found))
            .orElseThrow(SignInThrottle::locked);
    throttle.succeeded(email);
    return new ProvenCaller(
        callerOf(found.tenantId(), found.accountId(), correlationId), generation);
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public Caller callerOf(UUID tenantId, UUID accountId, String correlationId) {
    return caller(tenantId, account(tenantId, accountId, correlationId), correlationId);
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public Caller callerOf(
      UUID tenantId, UUID accountId, int sessionGeneration, String correlationId) {
    Account account = account(tenantId, accountId, correlationId);
    if (account.sessionGeneration() != sessionGeneration) {
      throw ended();
    }
    return caller(tenantId, account, correlationId);
  }

  private Account account(UUID tenantId, UUID accountId, String correlationId) {
    return within(tenantId, correlationId, () -> steps.active(accountId))
        .orElseThrow(AccountProofService::ended);
  }

  private static Caller caller(UUID tenantId, Account account, String correlationId) {
    return new Caller(
        tenantId,
        account.id(),
        Caller.Kind.PERSON,
        account.email(),
        account.role().permissions(),
        correlationId);
  }

  private List<AccountVerifier> candidates(String email, String tenantSlug) {
    List<AccountVerifier> all = steps.candidates(email);
    if (tenantSlug == null || tenantSlug.isBlank()) {
      return all;
    }
    Optional<UUID> tenant = tenants.bySlug(tenantSlug.strip());
    return all.stream().filter(one -> tenant.equals(Optional.of(one.tenantId()))).toList();
  }

  private Optional<AccountVerifier> matching(List<AccountVerifier> candidates, String password) {
    if (candidates.isEmpty()) {
      passwords.matches(password, null);
    }
    return candidates.stream()
        .filter(candidate -> passwords.matches(password, candidate.passwordHash()))
        .findFirst();
  }

  private void refuse(AccountVerifier candidate, String correlationId) {
    within(
        candidate.tenantId(),
        correlationId,
        () -> {
          steps.refuse(candidate.accountId());
          return null;
        });
  }

  private <T> T within(UUID tenantId, String correlationId, Callable<T> step) {
    try {
      return scope.call(Caller.system(tenantId, TASK, correlationId), step);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException ended() {
    return new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "session.ended");
  }

  private static ProblemException refused() {
    return new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "sign-in.refused");
  }
}
