package dev.arbiter.platform.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.entity.TestPersistence;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditStoreIT {

  @RegisterExtension static final TestPersistence PERSISTENCE = new TestPersistence();

  private final UUID tenant = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();

  @Test
  void keepsTheDeedOfTheSystemWhichHasNoAccount() {
    UUID id = insertEvent();

    assertThat(actionOf(id)).isEqualTo("suite.import");
  }

  @Test
  void letsTheApplicationNeitherChangeNorRemoveADeed() {
    UUID id = insertEvent();

    assertThatThrownBy(() -> execute("update platform.audit_event set action = 'x'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> execute("delete from platform.audit_event"))
        .hasMessageContaining("permission denied");
    assertThat(actionOf(id)).isEqualTo("suite.import");
  }

  @Test
  void keepsTheFirstKeyOfASubjectUntilItIsDestroyed() {
    insertKey(1);
    insertKey(2);
    assertThat(PERSISTENCE.findIn(tenant, em -> new AuditStore(em).wrappedKey(tenant, subject)))
        .hasValueSatisfying(key -> assertThat(key).containsExactly(1));

    PERSISTENCE.in(
        tenant,
        em -> {
          new AuditStore(em).destroyKey(tenant, subject);
          return null;
        });

    assertThat(PERSISTENCE.findIn(tenant, em -> new AuditStore(em).wrappedKey(tenant, subject)))
        .isEmpty();
  }

  private void insertKey(int content) {
    PERSISTENCE.in(
        tenant,
        em -> {
          new AuditStore(em).insertKeyIfAbsent(tenant, subject, new byte[] {(byte) content});
          return null;
        });
  }

  private UUID insertEvent() {
    UUID id = UUID.randomUUID();
    AuditEvent event = new AuditEvent(id, Instant.parse("2026-11-23T10:00:00Z"), "correlation");
    event.by("SYSTEM", null).did("suite.import", "suite", null, "SUCCESS", "{}");
    PERSISTENCE.in(
        tenant,
        em -> {
          new AuditStore(em).insert(event);
          return null;
        });
    return id;
  }

  private String actionOf(UUID id) {
    return PERSISTENCE.in(tenant, em -> em.find(AuditEvent.class, id).action());
  }

  private Integer execute(String sql) {
    return PERSISTENCE.in(tenant, em -> em.createNativeQuery(sql).executeUpdate());
  }
}
