package dev.arbiter.platform.tenant.entity;

import dev.arbiter.platform.security.type.Caller;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Raises both walls for each unit of work: the discriminator's property when a session is acquired,
 * and the row-level security setting on the transaction's connection before its first statement.
 */
public final class TenantSessionCustomizer implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getEventManager().addListener(new Walls());
    session.getEventManager().addListener(new NullIds());
  }

  private static final class Walls extends SessionEventAdapter {

    @Override
    public void postAcquireClientSession(SessionEvent event) {
      bindDiscriminator(event.getSession());
    }

    @Override
    public void postAcquireUnitOfWork(SessionEvent event) {
      bindDiscriminator(event.getSession());
    }

    @Override
    public void postBeginTransaction(SessionEvent event) {
      AbstractSession session = (AbstractSession) event.getSession();
      if (session.getAccessor() instanceof DatabaseAccessor accessor) {
        bindRowLevelSecurity(session, accessor);
      }
    }

    private static void bindDiscriminator(Session session) {
      TenantContext.current()
          .ifPresent(
              caller ->
                  ((AbstractSession) session)
                      .setProperty(TenantScoped.PROPERTY, caller.tenantId()));
    }

    /**
     * Transaction-local, never for the session: a pooled connection must not remember a tenant.
     * Without a caller the setting is empty and every policy yields no row.
     */
    private static void bindRowLevelSecurity(AbstractSession session, DatabaseAccessor accessor) {
      String tenant =
          TenantContext.current().map(Caller::tenantId).map(Object::toString).orElse("");
      accessor.incrementCallCount(session);
      try (PreparedStatement statement =
          accessor
              .getConnection()
              .prepareStatement("select set_config('app.current_tenant_id', ?, true)")) {
        statement.setString(1, tenant);
        statement.execute();
      } catch (SQLException e) {
        throw DatabaseException.sqlException(e, accessor, session, false);
      } finally {
        accessor.decrementCallCount();
      }
    }
  }

  /**
   * Leaves ids to the driver, which knows UUIDs: unasked, EclipseLink binds a null id as varchar,
   * which PostgreSQL refuses, and its converter fails when it reads one.
   */
  private static final class NullIds extends SessionEventAdapter {

    @Override
    public void postLogin(SessionEvent event) {
      event.getSession().getDescriptors().values().stream()
          .flatMap(descriptor -> descriptor.getMappings().stream())
          .filter(mapping -> mapping.getAttributeClassification() == UUID.class)
          .filter(AbstractDirectMapping.class::isInstance)
          .map(AbstractDirectMapping.class::cast)
          .forEach(NullIds::leaveToDriver);
    }

    private static void leaveToDriver(AbstractDirectMapping mapping) {
      mapping.setConverter(null);
      mapping.getField().setSqlType(Types.OTHER);
    }
  }
}
