package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.tenancy.tenant.api.TenantDetail;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.tenancy.tenant.entity.Project;
import dev.arbiter.tenancy.tenant.entity.ProjectStore;
import dev.arbiter.tenancy.tenant.entity.TenantStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tenants of this installation. */
@Stateless
public class TenantService implements Tenants {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final int MAX_NAME = 200;

  @Inject private TenantEntryService entry;
  @Inject private TenantStore tenants;
  @Inject private ProjectStore projects;
  @Inject private TenantScope scope;
  @Inject private CurrentCaller caller;
  @Inject private Correlation correlation;

  @Override
  @OpenToAll(because = "only set-up calls it, which proves the machine's own secret first")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UUID register(String slug, String name) {
    if (!SLUG.matcher(slug).matches()) {
      throw ProblemException.invalid("tenant.slug", slug);
    }
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw ProblemException.invalid("tenant.name", MAX_NAME);
    }
    UUID tenantId = entry.enter(slug, name);
    String id = correlation.current().orElseGet(CorrelationId::make);
    scope.run(
        Caller.system(tenantId, "tenant-registration", id), () -> entry.prepare(tenantId, slug));
    return tenantId;
  }

  @Override
  @OpenToAll(because = "sign-in must find a tenant before anybody is known; it returns an id only")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<UUID> bySlug(String slug) {
    return entry.bySlug(slug);
  }

  @Override
  @OpenToAll(because = "whoever works in a tenant may know its name")
  public TenantDetail current() {
    UUID id = caller.require().tenantId();
    return tenants
        .find(id)
        .map(row -> new TenantDetail(row.id(), row.slug(), row.name()))
        .orElseThrow(() -> ProblemException.notFound("tenant", id));
  }

  @Override
  @OpenToAll(because = "an id without content, which other services put on their rows")
  public UUID defaultProject() {
    return projects
        .findDefault()
        .map(Project::id)
        .orElseThrow(() -> ProblemException.notFound("project", "default"));
  }
}
