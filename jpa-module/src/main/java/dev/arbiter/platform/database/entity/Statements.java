package dev.arbiter.platform.database.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs plain statements on a {@link BoundConnection}. Parameters stand in the order of their
 * placeholders; {@link Columns} fill one placeholder a column.
 */
public final class Statements {

  /** Rows fetched at once, so that a result of any size takes little memory. */
  private static final int FETCH = 5_000;

  private Statements() {}

  /** Makes something of the current row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the current row. */
  @FunctionalInterface
  public interface Sink {
    void accept(ResultSet row) throws SQLException;
  }

  /**
   * @return how many rows were written
   */
  public static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** Hands over row after row without keeping them. */
  public static void each(Connection connection, String sql, Sink sink, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.accept(rows);
        }
      }
    }
  }

  /** All rows in the statement's order. */
  public static <T> List<T> list(
      Connection connection, String sql, Reader<T> reader, Object... parameters)
      throws SQLException {
    List<T> found = new ArrayList<>();
    each(connection, sql, row -> found.add(reader.read(row)), parameters);
    return found;
  }

  /** The first row, if there is one. */
  public static <T> Optional<T> first(
      Connection connection, String sql, Reader<T> reader, Object... parameters)
      throws SQLException {
    return list(connection, sql, reader, parameters).stream().findFirst();
  }

  /**
   * Rows of a running transaction have no statistics yet, and a nested loop over a hundred thousand
   * of them, taken for one, never ends. Holds until the end of the transaction.
   */
  public static void joinBySets(Connection connection) throws SQLException {
    update(connection, "set local enable_nestloop = off");
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    int next = 1;
    for (Object parameter : parameters) {
      if (parameter instanceof Columns<?> columns) {
        next = columns.bind(statement, next);
      } else {
        statement.setObject(next++, parameter);
      }
    }
  }
}
