package dev.arbiter.user.account.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.user.account.entity.Account;
import dev.arbiter.user.account.entity.AccountDirectoryStore;
import dev.arbiter.user.account.entity.AccountStore;
import dev.arbiter.user.account.entity.AccountVerifier;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The single transactions of a sign-in: the first has no tenant bound, the others have. */
@Stateless
public class AccountStepsService {

  @Inject private AccountDirectoryStore directory;
  @Inject private AccountStore accounts;
  @Inject private AuditLog audit;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** For the container, which sets the fields. */
  public AccountStepsService() {}

  AccountStepsService(
      AccountDirectoryStore directory,
      AccountStore accounts,
      AuditLog audit,
      CurrentCaller caller,
      Clock clock) {
    this.directory = directory;
    this.accounts = accounts;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  public List<AccountVerifier> candidates(String email) {
    return directory.byEmail(email);
  }

  public Optional<Account> active(UUID accountId) {
    return accounts.find(accountId).filter(Account::isActive);
  }

  /** Counts a wrong password and keeps the count, whatever the caller does next. */
  public void refuse(UUID accountId) {
    accounts.countFailure(caller.require().tenantId(), accountId, clock.instant());
    audit.record(
        new AuditEntry(
            "sign-in", "account", accountId.toString(), AuditEntry.Outcome.REFUSED, Map.of()));
  }

  /**
   * Lets the account in unless it is locked, or got another password since the one that was typed
   * was found right: else a session could begin after the change by the password of before.
   *
   * @return the number of its sessions, if it was let in
   */
  public Optional<Integer> admit(AccountVerifier proven) {
    Optional<Account> account =
        active(proven.accountId())
            .filter(one -> Objects.equals(one.passwordHash(), proven.passwordHash()))
            .filter(one -> !one.isLocked(clock.instant()));
    boolean open = account.isPresent();
    AuditEntry.Outcome outcome = open ? AuditEntry.Outcome.SUCCESS : AuditEntry.Outcome.REFUSED;
    account.ifPresent(Account::signedIn);
    audit.record(
        new AuditEntry("sign-in", "account", proven.accountId().toString(), outcome, Map.of()));
    return account.map(Account::sessionGeneration);
  }
}
