package dev.arbiter.tenancy.tenant.api;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.Optional;
import java.util.UUID;

/** Tenants of this installation. */
public interface Tenants {

  /**
   * Finds the tenant with this slug or registers it, with its default project.
   *
   * @param slug lower-case letters, digits and hyphens, at most 63
   * @return its id
   */
  UUID register(String slug, String name);

  /** The id of the tenant with this slug; works with no tenant bound. */
  Optional<UUID> bySlug(String slug);

  /** The bound tenant. */
  TenantDetail current();

  /**
   * The project in which the caller works: the chosen one, or the default.
   *
   * @throws ProblemException NOT_FOUND when the chosen one is none of the tenant's
   */
  UUID currentProject();

  /** What the frame of every page shows, by one statement. */
  TenantFrame frame();
}
