package dev.arbiter.user.setup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.tenant.control.BoundCallers;
import dev.arbiter.tenancy.tenant.api.TenantDetail;
import dev.arbiter.tenancy.tenant.api.TenantFrame;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.user.account.api.AccountCreated;
import dev.arbiter.user.account.api.AccountDetail;
import dev.arbiter.user.account.api.Accounts;
import dev.arbiter.user.account.api.ChangePassword;
import dev.arbiter.user.account.api.CreateAccount;
import dev.arbiter.user.account.api.PasswordChanged;
import dev.arbiter.user.account.api.RenameAccount;
import dev.arbiter.user.account.type.Role;
import dev.arbiter.user.setup.api.SetUp;
import dev.arbiter.user.setup.api.SetUpDone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FirstSetupTest {

  private static final SetUp ACME =
      new SetUp("Acme GmbH", null, "ada@acme.test", "Ada", "a right password");

  private final BoundCallers scope = new BoundCallers();
  private final Directory tenants = new Directory();
  private final Owners accounts = new Owners();

  @Test
  void makesTheTenantAndItsOwnerWithinIt() {
    SetUpDone done = with("secret").run("secret", ACME);

    assertThat(tenants.bySlug).containsOnlyKeys("acme-gmbh");
    assertThat(done.tenantId()).isEqualTo(tenants.bySlug.get("acme-gmbh"));
    assertThat(done.created()).isTrue();
    assertThat(accounts.createdBy.tenantId()).isEqualTo(done.tenantId());
    assertThat(accounts.createdBy.correlationId()).isEqualTo("c-1");
    assertThat(accounts.last.role()).isEqualTo(Role.OWNER);
    assertThat(scope.find()).isEmpty();
  }

  @Test
  void changesNothingWhenAskedAgain() {
    SetupService setups = with("secret");
    SetUpDone first = setups.run("secret", ACME);
    SetUpDone again = setups.run("secret", ACME);

    assertThat(again.tenantId()).isEqualTo(first.tenantId());
    assertThat(again.created()).isFalse();
  }

  @Test
  void takesTheSlugThatIsAskedFor() {
    with("secret").run("secret", new SetUp("Acme", "acme-eu", "ada@acme.test", "Ada", "p"));

    assertThat(tenants.bySlug).containsOnlyKeys("acme-eu");
  }

  @Test
  void refusesAWrongSecretAndNone() {
    refuses(with("secret"), "Secret", "setup.refused");
    refuses(with("secret"), "", "setup.refused");
    refuses(with("secret"), null, "setup.refused");
  }

  @Test
  void isNotThereWithoutASecret() {
    refuses(with(null), "secret", "setup.unavailable");
  }

  private void refuses(SetupService setups, String secret, String code) {
    assertThatThrownBy(() -> setups.run(secret, ACME))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThat(tenants.bySlug).isEmpty();
    assertThat(accounts.last).isNull();
  }

  private SetupService with(String secret) {
    SetupConfig config =
        new SetupConfig() {
          @Override
          public Optional<String> secret() {
            return Optional.ofNullable(secret);
          }
        };
    return new SetupService(config, tenants, accounts, scope, new OneRequest());
  }

  private static final class Directory implements Tenants {

    private final Map<String, UUID> bySlug = new HashMap<>();

    @Override
    public UUID register(String slug, String name) {
      return bySlug.computeIfAbsent(slug, made -> UUID.randomUUID());
    }

    @Override
    public Optional<UUID> bySlug(String slug) {
      return Optional.ofNullable(bySlug.get(slug));
    }

    @Override
    public TenantDetail current() {
      throw new AssertionError("A set-up shows no tenant");
    }

    @Override
    public UUID currentProject() {
      throw new AssertionError("A set-up needs no project");
    }

    @Override
    public TenantFrame frame() {
      throw new AssertionError("A set-up shows no tenant");
    }
  }

  private final class Owners implements Accounts {

    private final UUID id = UUID.randomUUID();
    private CreateAccount last;
    private Caller createdBy;

    @Override
    public AccountCreated create(CreateAccount command) {
      boolean isNew = last == null;
      last = command;
      createdBy = scope.require();
      return new AccountCreated(id, isNew);
    }

    @Override
    public AccountDetail get(UUID wanted) {
      throw new AssertionError("A set-up shows no account");
    }

    @Override
    public AccountDetail own() {
      throw new AssertionError("A set-up shows no account");
    }

    @Override
    public AccountDetail renameOwn(RenameAccount command) {
      throw new AssertionError("A set-up renames nobody");
    }

    @Override
    public PasswordChanged changePassword(ChangePassword command) {
      throw new AssertionError("A set-up changes no password");
    }
  }

  private static final class OneRequest implements Correlation {

    @Override
    public <T> T call(String correlationId, Callable<T> work) throws Exception {
      return work.call();
    }

    @Override
    public Optional<String> current() {
      return Optional.of("c-1");
    }
  }
}
