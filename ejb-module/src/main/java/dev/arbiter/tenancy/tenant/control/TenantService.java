package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.tenancy.tenant.api.ChosenProject;
import dev.arbiter.tenancy.tenant.api.ProjectChoice;
import dev.arbiter.tenancy.tenant.api.ProjectDetail;
import dev.arbiter.tenancy.tenant.api.Projects;
import dev.arbiter.tenancy.tenant.api.TenantDetail;
import dev.arbiter.tenancy.tenant.api.TenantFrame;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.tenancy.tenant.entity.FrameRow;
import dev.arbiter.tenancy.tenant.entity.Project;
import dev.arbiter.tenancy.tenant.entity.ProjectStore;
import dev.arbiter.tenancy.tenant.entity.TenantStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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
  @Inject private ProjectChoice choice;
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
  public UUID currentProject() {
    Optional<ChosenProject> chosen = choice.chosen();
    Optional<Project> known = chosen.flatMap(wanted -> projects.find(wanted.id()));
    if (known.isEmpty() && chosen.map(ChosenProject::firm).orElse(false)) {
      throw ProblemException.notFound("project", chosen.get().id());
    }
    return known
        .or(projects::findDefault)
        .map(Project::id)
        .orElseThrow(() -> ProblemException.notFound("project", "default"));
  }

  @Override
  @OpenToAll(because = "whoever works in a tenant may know its name and the names of its projects")
  public TenantFrame frame() {
    UUID id = caller.require().tenantId();
    List<FrameRow> rows = tenants.frame(id, Projects.MOST);
    if (rows.isEmpty()) {
      throw ProblemException.notFound("tenant", id);
    }
    List<ProjectDetail> all =
        rows.stream().map(FrameRow::project).map(ProjectService::detail).toList();
    Optional<UUID> chosen = choice.chosen().map(ChosenProject::id);
    UUID current =
        all.stream()
            .filter(project -> chosen.isPresent() && project.id().equals(chosen.get()))
            .findFirst()
            .or(() -> all.stream().filter(ProjectDetail::isDefault).findFirst())
            .map(ProjectDetail::id)
            .orElseThrow(() -> ProblemException.notFound("project", "default"));
    return new TenantFrame(rows.get(0).tenantName(), rows.get(0).accent(), all, current);
  }
}
