package dev.arbiter.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Which of the two walls stand. */
enum Walls {
  BOTH(true, true),
  ROW_LEVEL_SECURITY(true, false),
  DISCRIMINATOR(false, true),
  NONE(false, false);

  private final boolean rowLevelSecurity;
  private final boolean discriminator;

  Walls(boolean rowLevelSecurity, boolean discriminator) {
    this.rowLevelSecurity = rowLevelSecurity;
    this.discriminator = discriminator;
  }

  boolean rowLevelSecurity() {
    return rowLevelSecurity;
  }

  boolean discriminator() {
    return discriminator;
  }

  /** Takes row-level security down, as only the owner of the tables can. */
  static void lower(DataSource owner, List<TenantTable> tables) throws SQLException {
    alter(owner, tables, "disable");
  }

  /** Puts it back. */
  static void raise(DataSource owner, List<TenantTable> tables) throws SQLException {
    alter(owner, tables, "enable");
  }

  private static void alter(DataSource owner, List<TenantTable> tables, String how)
      throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (TenantTable table : tables) {
        statement.execute("alter table %s %s row level security".formatted(table.name(), how));
      }
    }
  }
}
