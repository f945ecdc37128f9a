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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A running product's database as its administrator, past every wall. */
final class ProductDatabase {
  private static final int PORT_LINE = 3;
  private static final int COUNTINGS = 3;
  private static final String SUPERUSER = "postgres";

  private static final Pattern STATEMENT =
      Pattern.compile("arbiter_app@\\S+ LOG:  (?:execute [^:]+|statement): (.*)");
  private static final Pattern TRANSACTION = Pattern.compile("(?i)begin|commit|rollback");

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
   * Statements that the application sends while something is done, transactions' begins and ends
   * left out. What the node does by itself meanwhile is logged too, so it is done several times and
   * the least counts.
   */
  List<String> fewestStatementsDuring(Runnable action) {
    return IntStream.range(0, COUNTINGS)
        .mapToObj(i -> statementsDuring(action))
        .min(Comparator.comparing(List::size))
        .orElseThrow();
  }

  private List<String> statementsDuring(Runnable action) {
    Path log = home.resolve("logs/postgresql.log");
    execute("alter system set log_statement = 'all'");
    execute("select pg_reload_conf()");
    try {
      long before = size(log);
      action.run();
      return linesAfter(log, before).filter(ProductDatabase::isStatement).toList();
    } finally {
      execute("alter system reset log_statement");
      execute("select pg_reload_conf()");
    }
  }

  private static boolean isStatement(String line) {
    Matcher found = STATEMENT.matcher(line);
    return found.find() && !TRANSACTION.matcher(found.group(1)).lookingAt();
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
