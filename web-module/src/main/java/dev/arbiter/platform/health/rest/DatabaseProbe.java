package dev.arbiter.platform.health.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: a pooled connection of the application's role sees the schema. The broker is not
 * asked for, because without it work is only delayed. Says up or down and nothing else, since
 * anybody may ask.
 */
@Readiness
@ApplicationScoped
public class DatabaseProbe implements HealthCheck {

  /** The name that the launcher looks for. */
  static final String NAME = "arbiter";

  private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
  private static final String SCHEMA_THERE = "select to_regclass('evaluation.run') is not null";

  @Resource(lookup = "jdbc/arbiter")
  private DataSource pool;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(NAME).status(isSchemaThere()).build();
  }

  private boolean isSchemaThere() {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(SCHEMA_THERE);
        ResultSet result = statement.executeQuery()) {
      return result.next() && result.getBoolean(1);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not ready: the database does not answer", e);
      return false;
    }
  }
}
