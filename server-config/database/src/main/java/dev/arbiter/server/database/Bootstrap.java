package dev.arbiter.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the roles and the database, by the file that an administrator of an external PostgreSQL
 * runs too. Idempotent, and safe when several nodes do it at once.
 */
public final class Bootstrap {
  /** The database of Arbiter. */
  public static final String DATABASE = "arbiter";

  /** The role that owns the schemas and runs the migrations. */
  public static final String OWNER = "arbiter_owner";

  /** The role of the application. */
  public static final String APPLICATION = "arbiter_app";

  /** Any number that nobody else locks in the database {@code postgres}. */
  private static final long LOCK = 0x41524249544552L;

  private static final String CREATE = "\ncreate database ";

  private Bootstrap() {}

  /**
   * Makes what is missing and sets the passwords.
   *
   * @param url JDBC address of the maintenance database, usually {@code postgres}
   * @param administrator a superuser, or who may create roles and databases
   * @param owner {@link #OWNER} and the password it shall have
   * @param application {@link #APPLICATION} and the password it shall have
   * @throws DatabaseFault {@link Reason#UNREACHABLE} or {@link Reason#BOOTSTRAP_FAILED}
   */
  public static void apply(
      String url, Credentials administrator, Credentials owner, Credentials application) {
    try (Connection connection = connect(url, administrator)) {
      run(connection, owner, application);
    } catch (SQLException e) {
      throw new DatabaseFault(Reason.BOOTSTRAP_FAILED, e, url, e.getMessage());
    }
  }

  /** Does {@link #apply} for an embedded cluster. */
  public static void apply(EmbeddedCluster cluster) {
    apply(cluster.jdbcUrl("postgres"), cluster.superuser(), cluster.owner(), cluster.app());
  }

  private static Connection connect(String url, Credentials administrator) {
    try {
      return Connections.open(url, administrator);
    } catch (SQLException e) {
      throw new DatabaseFault(Reason.UNREACHABLE, e, url, administrator.user(), e.getMessage());
    }
  }

  private static void run(Connection connection, Credentials owner, Credentials application)
      throws SQLException {
    String file = file();
    int create = file.indexOf(CREATE);
    int rest = file.indexOf(";\n", create) + 1;
    // Session-wide on purpose: "create database" cannot be part of a transaction.
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      setting(connection, "arbiter.owner_password", owner.password());
      setting(connection, "arbiter.app_password", application.password());
      statement.execute(file.substring(0, create));
      if (!exists(connection)) {
        statement.execute(file.substring(create, rest));
      }
      statement.execute(file.substring(rest));
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, DATABASE);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void setting(Connection connection, String name, String value)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
      set.setString(1, name);
      set.setString(2, value);
      set.execute();
    }
  }

  private static String file() {
    try (InputStream in = Bootstrap.class.getResourceAsStream("/db/bootstrap.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("bootstrap.sql is part of this jar", e);
    }
  }
}
