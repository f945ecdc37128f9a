package dev.arbiter.platform.database.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Reads cells of rows that come by the hundred thousand. The server's connection pool answers
 * {@code getObject(int, Class)} by looking the driver's method up anew, which was a quarter of the
 * engine's processor time.
 */
public final class Cells {

  private Cells() {}

  /** Null when the cell is. */
  public static UUID uuid(ResultSet row, int column) throws SQLException {
    return (UUID) row.getObject(column);
  }

  /** Null when the cell is. */
  public static Long integer(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }
}
