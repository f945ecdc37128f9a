package dev.arbiter.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
final class Sql {
  private Sql() {}

  static void execute(String url, Credentials who, String sql) throws SQLException {
    try (Connection connection = Connections.open(url, who);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String value(String url, Credentials who, String sql) throws SQLException {
    try (Connection connection = Connections.open(url, who);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static String value(EmbeddedCluster cluster, String sql) throws SQLException {
    return value(cluster.jdbcUrl("postgres"), cluster.superuser(), sql);
  }
}
