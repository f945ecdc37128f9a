package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.NameProject;
import dev.arbiter.tenancy.tenant.api.ProjectDetail;
import dev.arbiter.tenancy.tenant.api.Projects;
import dev.arbiter.tenancy.tenant.entity.Project;
import dev.arbiter.tenancy.tenant.entity.ProjectStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Projects of the bound tenant. */
@Stateless
public class ProjectService implements Projects {

  private static final int MAX_NAME = 200;

  @Inject private ProjectStore projects;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "whoever works in a tenant may know the names of its projects")
  public List<ProjectDetail> list() {
    return projects.list(MOST).stream().map(ProjectService::detail).toList();
  }

  @Override
  @OpenToAll(because = "whoever works in a tenant may know the names of its projects")
  public ProjectDetail get(UUID id) {
    return detail(find(id));
  }

  @Override
  @Requires(Permission.TENANT_MANAGE)
  public ProjectDetail create(NameProject command) {
    String name = checked(command);
    projects.lock();
    if (projects.count() >= MOST) {
      throw ProblemException.conflict("project.too-many", MOST);
    }
    Project made = new Project(TimeOrderedId.next(clock), name, false, clock.instant());
    projects.add(made);
    audit.record(AuditEntry.success("project.create", "project", made.id(), Map.of("name", name)));
    return detail(made);
  }

  @Override
  @Requires(Permission.TENANT_MANAGE)
  public ProjectDetail rename(UUID id, NameProject command) {
    Project project = find(id);
    String name = checked(command);
    String before = project.name();
    project.rename(name);
    projects.save(project);
    audit.record(
        AuditEntry.success("project.rename", "project", id, Map.of("from", before, "to", name)));
    return detail(project);
  }

  private Project find(UUID id) {
    return projects.find(id).orElseThrow(() -> ProblemException.notFound("project", id));
  }

  private static String checked(NameProject command) {
    String name = command.name().strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw ProblemException.invalid("project.name", MAX_NAME);
    }
    return name;
  }

  static ProjectDetail detail(Project project) {
    return new ProjectDetail(
        project.id(), project.name(), project.isDefault(), project.createdAt());
  }
}
