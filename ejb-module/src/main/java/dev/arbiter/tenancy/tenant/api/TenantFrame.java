package dev.arbiter.tenancy.tenant.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the frame of every page shows of the bound tenant.
 *
 * @param accent its colour as {@code #rrggbb}; null for the product's own
 * @param projects by name, at most {@link Projects#MOST}
 * @param currentProject one of them
 */
public record TenantFrame(
    String name, String accent, List<ProjectDetail> projects, UUID currentProject) {

  public TenantFrame {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currentProject, "currentProject");
    projects = List.copyOf(projects);
  }

  /** Its name. */
  public String currentProjectName() {
    return projects.stream()
        .filter(project -> project.id().equals(currentProject))
        .map(ProjectDetail::name)
        .findFirst()
        .orElse("");
  }
}
