package dev.arbiter.platform.database.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Binds one array a column, so that a batch of rows is one statement ({@code select ... from
 * unnest(?, ?)}): a third of the server's work of single-row statements.
 */
public final class Columns<T> {

  private final PreparedStatement statement;
  private final List<T> rows;
  private int next;

  /**
   * @param first index of the first array parameter, from 1
   */
  public Columns(PreparedStatement statement, int first, List<T> rows) {
    this.statement = statement;
    this.next = first;
    this.rows = rows;
  }

  /**
   * @param type the column's type in PostgreSQL, such as {@code text}
   */
  public Columns<T> add(String type, Function<T, ?> value) throws SQLException {
    Connection connection = statement.getConnection();
    // The driver takes bytes only in an array of their own type.
    Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    statement.setArray(next, connection.createArrayOf(type, values));
    next++;
    return this;
  }
}
