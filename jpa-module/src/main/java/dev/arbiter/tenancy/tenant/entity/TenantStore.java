package dev.arbiter.tenancy.tenant.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants: the bound one by its row, any other only through the door "directory". */
@ApplicationScoped
public class TenantStore {

  private static final String FRAME =
      """
      select t.name, t.accent, p.id, p.name, p.is_default, p.created_at
      from tenancy.tenant t join tenancy.project p on p.tenant_id = t.tenant_id
      where t.tenant_id = ?
      order by p.name, p.id limit ?
      """;

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

  /**
   * The bound tenant with its projects by name.
   *
   * @param most projects
   */
  public List<FrameRow> frame(UUID tenantId, int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, FRAME, TenantStore::frameRow, tenantId, most));
  }

  private static FrameRow frameRow(ResultSet row) throws SQLException {
    Project project =
        new Project(
            row.getObject(3, UUID.class),
            row.getString(4),
            row.getBoolean(5),
            row.getObject(6, OffsetDateTime.class).toInstant());
    return new FrameRow(row.getString(1), row.getString(2), project);
  }

  /**
   * @param accent {@code #rrggbb}, or null for the product's own
   */
  public void colour(UUID tenantId, String accent) {
    entities
        .createNativeQuery("update tenancy.tenant set accent = ?1 where tenant_id = ?2")
        .setParameter(1, accent)
        .setParameter(2, tenantId)
        .executeUpdate();
  }
}
