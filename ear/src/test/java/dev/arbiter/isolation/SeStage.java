package dev.arbiter.isolation;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/**
 * The product's persistence unit in Java SE, signed in as the application's role, with some of the
 * walls taken down from outside. One physical connection serves all, so that what a transaction
 * leaves behind is found by the next.
 */
final class Stage implements AutoCloseable {

  private final DataSource application;
  private final EntityManagerFactory factory;

  Stage(DataSource application, boolean discriminator, Map<String, Object> more) {
    this.application = application;
    Map<String, Object> properties = new HashMap<>(more);
    properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
    properties.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
    properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, application);
    properties.put(PersistenceUnitProperties.WEAVING, "false");
    properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
    properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
    if (!discriminator) {
      properties.put(
          PersistenceUnitProperties.SESSION_CUSTOMIZER, WithoutDiscriminator.class.getName());
    }
    this.factory = Persistence.createEntityManagerFactory("arbiter", properties);
  }

  EntityManagerFactory factory() {
    return factory;
  }

  DataSource application() {
    return application;
  }

  /** Runs an attack in a transaction that is always rolled back. */
  Outcome inTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
    return with(
        tenant,
        entities -> {
          entities.getTransaction().begin();
          try {
            return attack.apply(entities);
          } finally {
            entities.getTransaction().rollback();
          }
        });
  }

  Outcome outsideTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
    return with(tenant, attack);
  }

  /** Honest work of a tenant, committed. */
  void commit(UUID tenant, java.util.function.Consumer<EntityManager> work) {
    bind(tenant);
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.getTransaction().commit();
    } finally {
      TenantContext.clear();
    }
  }

  private Outcome with(UUID tenant, Function<EntityManager, Outcome> attack) {
    bind(tenant);
    try (EntityManager entities = factory.createEntityManager()) {
      return attack.apply(entities);
    } catch (RuntimeException refusal) {
      return Outcome.ofRefusal(refusal);
    } finally {
      TenantContext.clear();
    }
  }

  static void bind(UUID tenant) {
    if (tenant == null) {
      TenantContext.clear();
    } else {
      TenantContext.bind(Caller.system(tenant, "isolation", "isolation-matrix"));
    }
  }

  static long count(EntityManager entities, String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  /** Inserts a row whose values are texts. */
  static void insert(EntityManager entities, TenantTable table, Map<String, String> row) {
    Query insert = entities.createNativeQuery(FixtureRows.insert(table));
    List<String> columns = table.columnNames();
    for (int i = 0; i < columns.size(); i++) {
      insert.setParameter(i + 1, row.get(columns.get(i)));
    }
    insert.executeUpdate();
  }

  @Override
  public void close() {
    factory.close();
  }
}
