package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.entity.Project;
import dev.arbiter.tenancy.tenant.entity.ProjectStore;
import dev.arbiter.tenancy.tenant.entity.TenantStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The single transactions of a registration: each has another tenant bound, or none. */
@Stateless
public class TenantEntryService {

  private static final String DEFAULT_PROJECT = "Default";

  @Inject private TenantStore tenants;
  @Inject private ProjectStore projects;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** With no tenant bound. */
  public UUID enter(String slug, String name) {
    return tenants.register(TimeOrderedId.next(clock), slug, name);
  }

  /** With no tenant bound. */
  public Optional<UUID> bySlug(String slug) {
    return tenants.bySlug(slug);
  }

  /** Within the new tenant; a second call changes nothing. */
  public void prepare(UUID tenantId, String slug) {
    if (projects.findDefault().isPresent()) {
      return;
    }
    projects.insert(new Project(TimeOrderedId.next(clock), DEFAULT_PROJECT, true, clock.instant()));
    audit.record(AuditEntry.success("tenant.register", "tenant", tenantId, Map.of("slug", slug)));
  }
}
