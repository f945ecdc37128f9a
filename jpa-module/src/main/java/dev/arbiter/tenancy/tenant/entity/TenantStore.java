package dev.arbiter.tenancy.tenant.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants: the bound one by its row, any other only through the door "directory". */
@ApplicationScoped
public class TenantStore {

  /** A tenant's own row. */
  public record TenantRow(UUID id, String slug, String name) {}

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected TenantStore() {}

  TenantStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Enters a tenant unless the slug is taken. Works with no tenant bound.
   *
   * @return the id of the tenant that has the slug now
   */
  public UUID register(UUID id, String slug, String name) {
    return (UUID)
        entities
            .createNativeQuery("select tenancy.directory_register_tenant(?1, ?2, ?3)")
            .setParameter(1, id)
            .setParameter(2, slug)
            .setParameter(3, name)
            .getSingleResult();
  }

  /** Works with no tenant bound. */
  public Optional<UUID> bySlug(String slug) {
    List<?> ids =
        entities
            .createNativeQuery("select tenancy.directory_tenant_by_slug(?1)")
            .setParameter(1, slug)
            .getResultList();
    return ids.isEmpty() ? Optional.empty() : Optional.ofNullable((UUID) ids.get(0));
  }

  /** The bound tenant. */
  public Optional<TenantRow> find(UUID tenantId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select tenant_id, slug, name from tenancy.tenant where tenant_id = ?1")
            .setParameter(1, tenantId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new TenantRow((UUID) row[0], (String) row[1], (String) row[2]))
        .findFirst();
  }
}
