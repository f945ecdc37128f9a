package dev.arbiter.isolation;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Metamodel;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Where attacks happen: the product's persistence unit, signed in as the application's role. */
interface Stage {

  Metamodel metamodel();

  /** The connections of the persistence unit, past JPA. */
  DataSource application();

  /** Runs an attack in a transaction that is always rolled back; without a tenant if it is null. */
  Outcome inTransaction(UUID tenant, Function<EntityManager, Outcome> attack);

  Outcome outsideTransaction(UUID tenant, Function<EntityManager, Outcome> attack);

  /** Honest work of a tenant, committed. */
  void commit(UUID tenant, Consumer<EntityManager> work);

  /** The raw holder, which asks nothing. */
  static void bind(UUID tenant) {
    if (tenant == null) {
      TenantContext.clear();
    } else {
      TenantContext.bind(caller(tenant));
    }
  }

  static Caller caller(UUID tenant) {
    return Caller.system(tenant, "isolation", "isolation-matrix");
  }

  static long count(EntityManager entities, String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
