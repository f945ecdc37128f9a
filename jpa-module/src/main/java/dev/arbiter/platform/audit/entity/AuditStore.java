package dev.arbiter.platform.audit.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound tenant's audit trail and the wrapped keys of its people. */
@ApplicationScoped
public class AuditStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected AuditStore() {}

  AuditStore(EntityManager entities) {
    this.entities = entities;
  }

  public void insert(AuditEvent event) {
    entities.persist(event);
  }

  public Optional<byte[]> wrappedKey(UUID tenantId, UUID subjectId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select wrapped_key from platform.subject_key "
                    + "where tenant_id = ?1 and subject_id = ?2")
            .setParameter(1, tenantId)
            .setParameter(2, subjectId)
            .getResultList();
    return rows.stream().map(byte[].class::cast).findFirst();
  }

  /** Keeps the key unless another transaction was faster: read it back afterwards. */
  public void insertKeyIfAbsent(UUID tenantId, UUID subjectId, byte[] wrapped) {
    entities
        .createNativeQuery(
            "insert into platform.subject_key (tenant_id, subject_id, wrapped_key) "
                + "values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, tenantId)
        .setParameter(2, subjectId)
        .setParameter(3, wrapped)
        .executeUpdate();
  }

  /** Makes everything unreadable that was sealed for this person. */
  public void destroyKey(UUID tenantId, UUID subjectId) {
    entities
        .createNativeQuery(
            "delete from platform.subject_key where tenant_id = ?1 and subject_id = ?2")
        .setParameter(1, tenantId)
        .setParameter(2, subjectId)
        .executeUpdate();
  }
}
