package dev.arbiter.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database with the whole schema, for a test class. All of a JVM share one PostgreSQL,
 * which starts with the first and ends with the JVM; making a database from the template takes
 * about 0.1 s.
 *
 * <pre>
 *   &#64;RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
 * </pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private String name;

  /** A database that exists from {@link #open()} or the beginning of the test class. */
  public TestDatabase() {}

  /** Makes the database now, for who does not use it as an extension. */
  public TestDatabase open() {
    name = "test_" + NUMBER.incrementAndGet();
    maintain(
        "create database " + name + " template " + Bootstrap.DATABASE + " owner " + Bootstrap.OWNER,
        "revoke all on database " + name + " from public",
        "grant connect on database " + name + " to " + Bootstrap.APPLICATION);
    return this;
  }

  /** The JDBC address, without user and password. */
  public String url() {
    return TestCluster.running().jdbcUrl(name);
  }

  /** The application's role: both walls hold. */
  public Credentials app() {
    return TestCluster.running().app();
  }

  /** The role that owns the schemas. */
  public Credentials owner() {
    return TestCluster.running().owner();
  }

  /** The superuser: no wall holds. */
  public Credentials superuser() {
    return TestCluster.running().superuser();
  }

  /** Unpooled connections as one of the roles. */
  public DataSource as(Credentials who) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(who.user());
    source.setPassword(who.password());
    return source;
  }

  /** Unpooled connections as the application's role. */
  public DataSource asApp() {
    return as(app());
  }

  /** Unpooled connections as the owner of the schemas. */
  public DataSource asOwner() {
    return as(owner());
  }

  /** Unpooled connections as the superuser. */
  public DataSource asSuperuser() {
    return as(superuser());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    maintain("drop database if exists " + name + " with (force)");
  }

  private static void maintain(String... statements) {
    EmbeddedCluster cluster = TestCluster.running();
    try (Connection connection =
            Connections.open(cluster.jdbcUrl("postgres"), cluster.superuser());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
