package dev.arbiter.isolation;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;

/** Inserts generated rows, trying their variants until one satisfies the table's checks. */
final class Fixture {

  private static final String CHECK = "23514";

  private Fixture() {}

  static Map<String, String> insertFirstThatFits(
      EntityManager entities, List<Map<String, String>> variants, TenantTable table) {
    try {
      return insertFirstThatFits(entities.unwrap(Connection.class), variants, table);
    } catch (SQLException e) {
      throw new jakarta.persistence.PersistenceException(e);
    }
  }

  /**
   * @return the row that was inserted
   */
  static Map<String, String> insertFirstThatFits(
      Connection connection, List<Map<String, String>> variants, TenantTable table)
      throws SQLException {
    SQLException last = null;
    for (Map<String, String> row : variants) {
      Savepoint before = connection.setSavepoint();
      try {
        insert(connection, table, row);
        return row;
      } catch (SQLException refused) {
        if (!CHECK.equals(refused.getSQLState())) {
          throw refused;
        }
        last = refused;
        connection.rollback(before);
      }
    }
    throw new IllegalStateException("no row fits " + table.name(), last);
  }

  private static void insert(Connection connection, TenantTable table, Map<String, String> row)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FixtureRows.insert(table))) {
      int at = 0;
      for (String column : table.columnNames()) {
        insert.setString(++at, row.get(column));
      }
      insert.executeUpdate();
    }
  }
}
