package dev.arbiter.platform.database.entity;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;
import dev.arbiter.server.database.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The product's persistence unit and walls on a real PostgreSQL without a container: transactions
 * are the entity manager's own, everything else is as in the server.
 */
public final class StoreFixture implements BeforeAllCallback, AfterAllCallback {

  private final TestDatabase database = new TestDatabase();
  private EntityManagerFactory factory;

  /** Of each thread its own, so that transactions can race. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    database.open();
    factory =
        Persistence.createEntityManagerFactory(
            "arbiter",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.jdbc.driver",
                "org.postgresql.Driver",
                "jakarta.persistence.jdbc.url",
                database.url(),
                "jakarta.persistence.jdbc.user",
                database.app().user(),
                "jakarta.persistence.jdbc.password",
                database.app().password()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    factory.close();
    database.close();
  }

  public TestDatabase database() {
    return database;
  }

  /** A store that works on this fixture's transactions. */
  public <S> S store(Class<S> type) {
    try {
      S store = type.getDeclaredConstructor().newInstance();
      Field field = type.getDeclaredField("entities");
      field.setAccessible(true);
      field.set(store, proxy());
      return store;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Delegates to the running transaction's entity manager, as the container's proxy does. */
  private EntityManager proxy() {
    return (EntityManager)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, method, arguments) -> {
              try {
                return method.invoke(running.get(), arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  public void in(UUID tenant, Runnable work) {
    in(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs work in a transaction of one tenant, or of none when it is null. */
  public <T> T in(UUID tenant, Supplier<T> work) {
    if (tenant != null) {
      TenantContext.bind(Caller.system(tenant, "test", "test"));
    }
    EntityManager entities = factory.createEntityManager();
    running.set(entities);
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
      running.remove();
      TenantContext.clear();
    }
  }
}
