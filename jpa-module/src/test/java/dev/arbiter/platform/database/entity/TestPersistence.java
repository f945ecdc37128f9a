package dev.arbiter.platform.database.entity;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;
import dev.arbiter.server.database.Credentials;
import dev.arbiter.server.database.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The persistence unit of the product on a fresh database, signed in as the application's role, so
 * that both walls stand as they do in the server. One transaction per call.
 */
public final class TestPersistence implements BeforeAllCallback, AfterAllCallback {

  private final TestDatabase database = new TestDatabase();
  private EntityManagerFactory factory;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.open();
    Credentials app = database.app();
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", "");
    settings.put("jakarta.persistence.jdbc.driver", "org.postgresql.Driver");
    settings.put("jakarta.persistence.jdbc.url", database.url());
    settings.put("jakarta.persistence.jdbc.user", app.user());
    settings.put("jakarta.persistence.jdbc.password", app.password());
    settings.put("eclipselink.weaving", "false");
    factory = Persistence.createEntityManagerFactory("arbiter", settings);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    factory.close();
    database.close();
  }

  public TestDatabase database() {
    return database;
  }

  /** Works with no tenant bound, in a transaction that is committed. */
  public <T> T unbound(Function<EntityManager, T> work) {
    return transaction(work);
  }

  /** Works in the tenant, in a transaction that is committed. */
  public <T> T in(UUID tenantId, Function<EntityManager, T> work) {
    TenantContext.bind(Caller.system(tenantId, "test", "test-correlation"));
    try {
      return transaction(work);
    } finally {
      TenantContext.clear();
    }
  }

  /** As {@link #unbound}; its type lets an assertion be made of the result directly. */
  public <T> Optional<T> findUnbound(Function<EntityManager, Optional<T>> work) {
    return unbound(work);
  }

  /** As {@link #in}; its type lets an assertion be made of the result directly. */
  public <T> Optional<T> findIn(UUID tenantId, Function<EntityManager, Optional<T>> work) {
    return in(tenantId, work);
  }

  private <T> T transaction(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }
}
