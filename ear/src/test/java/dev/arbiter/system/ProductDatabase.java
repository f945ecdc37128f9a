package dev.arbiter.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A running product's database as its administrator, past every wall. */
final class ProductDatabase {
  /** How the pool makes sure from time to time that a connection lives; no page asks for it. */
  private static final String POOL_CHECK = "SELECT 1";

  private static final int PORT_LINE = 3;
  private static final String SUPERUSER = "postgres";

  private final Path home;

  ProductDatabase(Path home) {
    this.home = home;
  }

  /** One statement with its values. */
  void execute(String sql, Object... values) {
    try (Connection connection = open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of what a query gives. */
  List<String> column(String query) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Waits until every event was sent, and every completed run's comparison was made. */
  void awaitEventsHandled() {
    String open =
        "select o.id from platform.outbox o where o.sent_at is null or o.kind = 'run.completed'"
            + " and not exists (select from platform.inbox i where i.event_id = o.id)"
            + " and not exists (select from platform.dead_letter d where d.event_id = o.id)";
    while (!column(open).isEmpty()) {
      Product.pause();
    }
  }

  /** How many rows each table of a schema has. */
  Map<String, String> rows(String schema) {
    Map<String, String> rows = new TreeMap<>();
    String tables = "select tablename from pg_tables where schemaname = '" + schema + "'";
    for (String table : column(tables)) {
      rows.put(table, column("select count(*) from " + schema + "." + table).get(0));
    }
    return rows;
  }

  /**
   * Statements that the application sends for a tenant or for nobody while something is done,
   * transactions' begins and ends left out, and what every node asks its queue.
   *
   * @return for each of the things, in their order
   */
  List<List<String>> statementsDuring(String tenant, List<Runnable> things) {
    execute("alter system set log_statement = 'all'");
    reload();
    try {
      return things.stream().map(thing -> statementsDuring(tenant, thing)).toList();
    } finally {
      execute("alter system reset log_statement");
      reload();
    }
  }

  /** The server tells all its processes at once; this one shows that they have been told. */
  private void reload() {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      String before = loaded(statement);
      statement.execute("select pg_reload_conf()");
      while (loaded(statement).equals(before)) {
        Product.pause();
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("settings were not read anew", e);
    }
  }

  private static String loaded(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_conf_load_time()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  private List<String> statementsDuring(String tenant, Runnable action) {
    Path log = home.resolve("logs/postgresql.log");
    long before = size(log);
    action.run();
    // Lines come in the order of the statements: all are there when this one is.
    String mark = "end " + UUID.randomUUID();
    execute("select '" + mark + "'");
    List<String> lines = linesAfter(log, before).toList();
    while (lines.stream().noneMatch(line -> line.contains(mark))) {
      Product.pause();
      lines = linesAfter(log, before).toList();
    }
    return StatementLog.read(lines.stream()).stream()
        .filter(one -> one.tenant().equals(tenant) || one.tenant().isEmpty())
        .filter(one -> !one.isQueueing())
        .flatMap(one -> one.statements().stream())
        .filter(statement -> !statement.equals(POOL_CHECK))
        .toList();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> linesAfter(Path file, long position) {
    try {
      byte[] all = Files.readAllBytes(file);
      return new String(all, (int) position, all.length - (int) position, StandardCharsets.UTF_8)
          .lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection open() throws SQLException, IOException {
    Properties secrets = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve("database.secrets"))) {
      secrets.load(in);
    }
    Path file = DatabaseFolder.of(home).resolve("data/postmaster.pid");
    String port = Files.readAllLines(file).get(PORT_LINE).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/arbiter",
        SUPERUSER,
        secrets.getProperty(SUPERUSER));
  }
}
