package dev.arbiter.user.account.control;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.user.account.entity.Account;
import dev.arbiter.user.account.entity.AccountDirectoryStore;
import dev.arbiter.user.account.entity.AccountStore;
import dev.arbiter.user.account.entity.AccountVerifier;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts of several tenants; finds those of the bound one only, as the walls do. */
final class AccountsInMemory extends AccountStore {

  /** A wrong password as it was counted. */
  record Failure(UUID tenantId, UUID accountId) {}

  private final CurrentCaller caller;
  private final Map<Account, UUID> tenants = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  AccountsInMemory(CurrentCaller caller) {
    this.caller = caller;
  }

  void put(UUID tenant, Account account) {
    tenants.put(account, tenant);
  }

  List<Failure> failures() {
    return failures;
  }

  /** Sets what only the database or another service writes. */
  static void set(Account account, String name, Object value) {
    try {
      Field field = Account.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(account, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** Happens between the reading of password hashes and what follows. */
  void afterTheDirectory(Runnable event) {
    meanwhile = event;
  }

  /** The door, which spans the tenants. */
  AccountDirectoryStore directory() {
    return new Directory();
  }

  @Override
  public Optional<Account> find(UUID id) {
    UUID tenant = caller.require().tenantId();
    return tenants.entrySet().stream()
        .filter(entry -> entry.getValue().equals(tenant))
        .map(Map.Entry::getKey)
        .filter(account -> account.id().equals(id))
        .findFirst();
  }

  @Override
  public void countFailure(UUID tenantId, UUID id, Instant now) {
    failures.add(new Failure(tenantId, id));
  }

  private final class Directory extends AccountDirectoryStore {

    @Override
    public List<AccountVerifier> byEmail(String email) {
      List<AccountVerifier> found =
          tenants.entrySet().stream()
              .filter(entry -> entry.getKey().email().equalsIgnoreCase(email))
              .map(
                  entry ->
                      new AccountVerifier(
                          entry.getValue(), entry.getKey().id(), entry.getKey().passwordHash()))
              .toList();
      meanwhile.run();
      return found;
    }
  }
}
