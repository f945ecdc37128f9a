package dev.arbiter.tenancy.tenant.api;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.List;
import java.util.UUID;

/** Projects of the bound tenant. */
public interface Projects {

  /** The most that a tenant can have; so a list of them needs no pages. */
  int MOST = 100;

  /** All of them by name. */
  List<ProjectDetail> list();

  ProjectDetail get(UUID id);

  /**
   * @throws ProblemException INVALID ({@code project.name}), CONFLICT ({@code project.name-taken},
   *     {@code project.too-many})
   */
  ProjectDetail create(NameProject command);

  /**
   * @throws ProblemException INVALID ({@code project.name}), CONFLICT ({@code project.name-taken})
   */
  ProjectDetail rename(UUID id, NameProject command);
}
