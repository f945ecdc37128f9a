package dev.arbiter.isolation;

import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/**
 * The product's persistence unit in Java SE, signed in as the application's role, with some of the
 * walls taken down from outside. One physical connection serves all, so that what a transaction
 * leaves behind is found by the next.
 */
final class SeStage implements Stage, AutoCloseable {

  private final DataSource application;
  private final EntityManagerFactory factory;

  SeStage(DataSource application, boolean discriminator, Map<String, Object> more) {
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

  @Override
  public Metamodel metamodel() {
    return factory.getMetamodel();
  }

  @Override
  public DataSource application() {
    return application;
  }

  @Override
  public Outcome inTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
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

  @Override
  public Outcome outsideTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
    return with(tenant, attack);
  }

  @Override
  public void commit(UUID tenant, Consumer<EntityManager> work) {
    Stage.bind(tenant);
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.getTransaction().commit();
    } finally {
      TenantContext.clear();
    }
  }

  private Outcome with(UUID tenant, Function<EntityManager, Outcome> attack) {
    Stage.bind(tenant);
    try (EntityManager entities = factory.createEntityManager()) {
      return attack.apply(entities);
    } catch (RuntimeException refusal) {
      return Outcome.ofRefusal(refusal);
    } finally {
      TenantContext.clear();
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
