package dev.arbiter.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date, as {@code arbiter_owner}, before the application starts. The
 * history of what was applied is {@code migrations.history}: a schema of its own, so that those of
 * the services hold nothing but theirs.
 */
public final class Schema {
  private static final String HISTORY_SCHEMA = "migrations";
  private static final String HISTORY_TABLE = "history";

  /** Any number that nobody else locks in the database {@code arbiter}. */
  private static final long LOCK = 0x534348454D41L;

  private Schema() {}

  /**
   * Applies the migrations that are missing. When several nodes start at once, one does the work
   * and the others wait for it.
   *
   * @param url JDBC address of the database {@code arbiter}
   * @param owner {@code arbiter_owner} and its password
   * @return how many migrations were applied, 0 when there was nothing to do
   * @throws DatabaseFault {@link Reason#UNREACHABLE}, {@link Reason#SCHEMA_NEWER}, {@link
   *     Reason#SCHEMA_DIFFERENT} or {@link Reason#MIGRATION_FAILED}
   */
  public static int migrate(String url, Credentials owner) {
    return migrate(url, owner, "classpath:db/migration");
  }

  static int migrate(String url, Credentials owner, String... locations) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, owner.user(), owner.password())
            .locations(locations)
            .schemas(HISTORY_SCHEMA)
            .table(HISTORY_TABLE)
            .createSchemas(true)
            .cleanDisabled(true)
            .validateMigrationNaming(true)
            // Flyway's own lock is held by an open transaction: "create index concurrently" would
            // wait for that transaction, and that transaction for the index.
            .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
            .load();
    try (Connection lock = connect(url, owner);
        Statement statement = lock.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      requireKnown(flyway);
      MigrateResult result = flyway.migrate();
      return result.migrationsExecuted;
    } catch (FlywayValidateException e) {
      throw new DatabaseFault(Reason.SCHEMA_DIFFERENT, e, firstLine(e));
    } catch (FlywayException e) {
      throw new DatabaseFault(Reason.MIGRATION_FAILED, e, firstLine(e));
    } catch (SQLException e) {
      throw new DatabaseFault(Reason.UNREACHABLE, e, url, owner.user(), e.getMessage());
    }
  }

  private static Connection connect(String url, Credentials owner) throws SQLException {
    return Connections.open(url, owner);
  }

  private static void requireKnown(Flyway flyway) {
    MigrationVersion applied = MigrationVersion.EMPTY;
    MigrationVersion known = MigrationVersion.EMPTY;
    for (MigrationInfo migration : flyway.info().all()) {
      MigrationVersion version = migration.getVersion();
      if (version == null) {
        continue;
      }
      if (migration.getState().isResolved() && version.isNewerThan(known)) {
        known = version;
      }
      if (migration.getState().isApplied() && version.isNewerThan(applied)) {
        applied = version;
      }
    }
    if (applied.isNewerThan(known)) {
      throw new DatabaseFault(Reason.SCHEMA_NEWER, applied, known);
    }
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
