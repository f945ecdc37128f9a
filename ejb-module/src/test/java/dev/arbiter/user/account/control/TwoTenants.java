package dev.arbiter.user.account.control;

import dev.arbiter.tenancy.tenant.api.TenantDetail;
import dev.arbiter.tenancy.tenant.api.TenantFrame;
import dev.arbiter.tenancy.tenant.api.Tenants;
import java.util.Optional;
import java.util.UUID;

/** Knows the tenants acme and beta by their slugs. */
record TwoTenants(UUID acme, UUID beta) implements Tenants {

  @Override
  public Optional<UUID> bySlug(String slug) {
    return switch (slug) {
      case "acme" -> Optional.of(acme);
      case "beta" -> Optional.of(beta);
      default -> Optional.empty();
    };
  }

  @Override
  public UUID register(String slug, String name) {
    throw new AssertionError("A sign-in registers no tenant");
  }

  @Override
  public TenantDetail current() {
    throw new AssertionError("A sign-in shows no tenant");
  }

  @Override
  public UUID currentProject() {
    throw new AssertionError("A sign-in needs no project");
  }

  @Override
  public TenantFrame frame() {
    throw new AssertionError("A sign-in shows no tenant");
  }
}
