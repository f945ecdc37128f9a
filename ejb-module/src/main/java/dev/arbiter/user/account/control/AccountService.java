package dev.arbiter.user.account.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.user.account.api.AccountCreated;
import dev.arbiter.user.account.api.AccountDetail;
import dev.arbiter.user.account.api.Accounts;
import dev.arbiter.user.account.api.ChangePassword;
import dev.arbiter.user.account.api.CreateAccount;
import dev.arbiter.user.account.api.PasswordChanged;
import dev.arbiter.user.account.api.RenameAccount;
import dev.arbiter.user.account.entity.Account;
import dev.arbiter.user.account.entity.AccountStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accounts of the bound tenant. */
@Stateless
public class AccountService implements Accounts {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
  private static final int MAX_EMAIL = 254;
  private static final int MAX_NAME = 200;
  private static final int MIN_PASSWORD = 12;
  private static final int MAX_PASSWORD = 200;

  @Inject private AccountStore store;
  @Inject private PasswordHashes passwords;
  @Inject private SignInThrottle throttle;
  @Inject private AuditLog audit;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.ACCOUNT_MANAGE)
  public AccountCreated create(CreateAccount command) {
    check(command);
    String email = command.email().strip();
    Optional<Account> known = store.findByEmail(email);
    if (known.isPresent()) {
      return new AccountCreated(known.get().id(), false);
    }
    UUID id = TimeOrderedId.next(clock);
    Account account =
        new Account(id, email, command.displayName().strip(), command.role(), clock.instant());
    account.setPasswordHash(passwords.hash(command.password()));
    store.insert(account);
    audit.record(
        AuditEntry.success("account.create", "account", id, Map.of("role", command.role().name())));
    return new AccountCreated(id, true);
  }

  @Override
  @Requires(Permission.ACCOUNT_MANAGE)
  public AccountDetail get(UUID id) {
    return detail(id);
  }

  @Override
  @OpenToAll(because = "everybody may see their own account")
  public AccountDetail own() {
    return detail(caller.require().accountId());
  }

  @Override
  @OpenToAll(because = "everybody may say what they are called")
  public AccountDetail renameOwn(RenameAccount command) {
    String name = command.displayName().strip();
    checkName(name);
    Account account = find(caller.require().accountId());
    account.rename(name);
    audit.record(AuditEntry.success("account.rename", "account", account.id(), Map.of()));
    return detail(account.id());
  }

  @Override
  @OpenToAll(because = "everybody may change their own password, with the present one as proof")
  public PasswordChanged changePassword(ChangePassword command) {
    checkPassword(command.replacement());
    Account account = find(caller.require().accountId());
    throttle.check(account.email());
    if (command.current().length() > MAX_PASSWORD
        || !passwords.matches(command.current(), account.passwordHash())) {
      throttle.failed(account.email());
      throw ProblemException.invalid("account.password-wrong");
    }
    throttle.succeeded(account.email());
    account.replacePasswordHash(passwords.hash(command.replacement()));
    audit.record(AuditEntry.success("account.password", "account", account.id(), Map.of()));
    return new PasswordChanged(account.sessionGeneration());
  }

  private Account find(UUID id) {
    return Optional.ofNullable(id)
        .flatMap(store::find)
        .orElseThrow(() -> ProblemException.notFound("account", id));
  }

  private AccountDetail detail(UUID id) {
    Account account = find(id);
    return new AccountDetail(account.id(), account.email(), account.displayName(), account.role());
  }

  private static void check(CreateAccount command) {
    String email = command.email().strip();
    if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
      throw ProblemException.invalid("account.email", MAX_EMAIL);
    }
    checkName(command.displayName());
    checkPassword(command.password());
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw ProblemException.invalid("account.name", MAX_NAME);
    }
  }

  private static void checkPassword(String password) {
    int length = password.length();
    if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
      throw ProblemException.invalid("account.password", MIN_PASSWORD, MAX_PASSWORD);
    }
  }
}
