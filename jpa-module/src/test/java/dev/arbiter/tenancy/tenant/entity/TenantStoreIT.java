package dev.arbiter.tenancy.tenant.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.entity.TestPersistence;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantStoreIT {

  @RegisterExtension static final TestPersistence PERSISTENCE = new TestPersistence();

  @Test
  void registersASlugOnceAndThenFindsIt() {
    UUID id = UUID.randomUUID();

    assertThat(register(id, "acme", "Acme")).isEqualTo(id);
    assertThat(register(UUID.randomUUID(), "acme", "Another")).isEqualTo(id);
    assertThat(PERSISTENCE.findUnbound(em -> new TenantStore(em).bySlug("acme"))).contains(id);
    assertThat(PERSISTENCE.findUnbound(em -> new TenantStore(em).bySlug("nobody"))).isEmpty();
  }

  @Test
  void showsATenantToItselfOnly() {
    UUID id = register(UUID.randomUUID(), "private", "Private");

    assertThat(PERSISTENCE.findIn(id, em -> new TenantStore(em).find(id)))
        .contains(new TenantStore.TenantRow(id, "private", "Private"));
    assertThat(PERSISTENCE.findIn(UUID.randomUUID(), em -> new TenantStore(em).find(id))).isEmpty();
    assertThat(PERSISTENCE.findUnbound(em -> new TenantStore(em).find(id))).isEmpty();
  }

  @Test
  void hasAtMostOneDefaultProject() {
    UUID tenant = register(UUID.randomUUID(), "projects", "Projects");
    UUID project = insertDefault(tenant, "Default");

    assertThat(
            PERSISTENCE.findIn(tenant, em -> new ProjectStore(em).findDefault()).map(Project::id))
        .contains(project);
    assertThatThrownBy(() -> insertDefault(tenant, "Second"))
        .hasMessageContaining("project_default");
  }

  private static UUID register(UUID id, String slug, String name) {
    return PERSISTENCE.unbound(em -> new TenantStore(em).register(id, slug, name));
  }

  private static UUID insertDefault(UUID tenant, String name) {
    UUID id = UUID.randomUUID();
    PERSISTENCE.in(
        tenant,
        em -> {
          new ProjectStore(em)
              .insert(new Project(id, name, true, Instant.parse("2026-11-23T10:00:00Z")));
          return null;
        });
    return id;
  }
}
