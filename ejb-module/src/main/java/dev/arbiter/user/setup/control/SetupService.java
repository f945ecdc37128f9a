package dev.arbiter.user.setup.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.user.account.api.AccountCreated;
import dev.arbiter.user.account.api.Accounts;
import dev.arbiter.user.account.api.CreateAccount;
import dev.arbiter.user.account.type.Role;
import dev.arbiter.user.setup.api.SetUp;
import dev.arbiter.user.setup.api.SetUpDone;
import dev.arbiter.user.setup.api.Setups;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Makes the first tenant and its owner; asked again, it changes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetupService implements Setups {

  private static final int MAX_SLUG = 63;

  @Inject private SetupConfig config;
  @Inject private Tenants tenants;
  @Inject private Accounts accounts;
  @Inject private TenantScope scope;
  @Inject private Correlation correlation;

  /** For the container, which sets the fields. */
  public SetupService() {}

  SetupService(
      SetupConfig config,
      Tenants tenants,
      Accounts accounts,
      TenantScope scope,
      Correlation correlation) {
    this.config = config;
    this.tenants = tenants;
    this.accounts = accounts;
    this.scope = scope;
    this.correlation = correlation;
  }

  @Override
  @OpenToAll(because = "the secret of the machine is its permission")
  public SetUpDone run(String secret, SetUp command) {
    prove(secret);
    String slug =
        command.tenantSlug() == null ? slugOf(command.tenantName()) : command.tenantSlug();
    UUID tenantId = tenants.register(slug, command.tenantName());
    String id = correlation.current().orElseGet(CorrelationId::make);
    try {
      AccountCreated owner =
          scope.call(
              Caller.system(tenantId, "set-up", id), () -> accounts.create(ownerOf(command)));
      return new SetUpDone(tenantId, owner.accountId(), owner.created());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares in constant time. */
  private void prove(String secret) {
    String right =
        config
            .secret()
            .orElseThrow(
                () -> new ProblemException(ProblemException.Kind.NOT_FOUND, "setup.unavailable"));
    byte[] given = String.valueOf(secret).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, right.getBytes(StandardCharsets.UTF_8))) {
      throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "setup.refused");
    }
  }

  private static CreateAccount ownerOf(SetUp command) {
    return new CreateAccount(
        command.email(), command.displayName(), command.password(), Role.OWNER);
  }

  /** Letters and digits of the name, everything else as hyphens. */
  static String slugOf(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(MAX_SLUG, slug.length()));
    return cut.replaceAll("^-+|-+$", "");
  }
}
