package dev.arbiter.platform.database.entity;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The transaction's own connection with the tenant already set on it, for set-wise statements. Each
 * of them names the tenant too: row-level security is then the second wall here as well, and the
 * planner knows the tenant.
 */
public final class BoundConnection {

  private BoundConnection() {}

  /** Statements on the connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection, UUID tenantId) throws SQLException;
  }

  /**
   * @throws IllegalStateException when no tenant is bound or no transaction is running
   * @throws PersistenceException when the database refuses
   */
  public static <T> T with(EntityManager entities, Work<T> work) {
    UUID tenantId =
        TenantContext.current()
            .map(Caller::tenantId)
            .orElseThrow(() -> new IllegalStateException("no tenant is bound"));
    entities.flush();
    Connection connection = entities.unwrap(Connection.class);
    if (connection == null) {
      throw new IllegalStateException("no transaction is running");
    }
    try {
      return work.on(connection, tenantId);
    } catch (SQLException refused) {
      throw new PersistenceException(refused.getMessage(), refused);
    }
  }
}
