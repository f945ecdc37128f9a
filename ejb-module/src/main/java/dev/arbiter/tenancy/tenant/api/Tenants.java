package dev.arbiter.tenancy.tenant.api;

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

  /** The default project of the bound tenant. */
  UUID defaultProject();
}
