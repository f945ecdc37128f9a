package dev.arbiter.isolation;

import java.sql.SQLException;

/**
 * What an attack came to.
 *
 * @param leaked it saw, changed or learnt something of the other tenant
 */
record Outcome(boolean leaked, String how) {

  private static final String NO_PRIVILEGE = "42501";
  private static final String FOREIGN_KEY = "23503";
  private static final String UNIQUE = "23505";

  static Outcome leak() {
    return new Outcome(true, "LEAK");
  }

  static Outcome held(String how) {
    return new Outcome(false, how);
  }

  /**
   * @param rows how many the attacker saw or changed
   * @param own how many are the attacker's
   */
  static Outcome ofRows(long rows, long own) {
    return rows > own ? leak() : held(rows == 0 ? "no rows" : "own rows only");
  }

  /**
   * @throws IllegalStateException for a failure that no wall explains
   */
  static Outcome ofRefusal(RuntimeException refusal) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return ofRefusal(sql, refusal);
      }
      if (String.valueOf(cause.getMessage()).contains("eclipselink.tenant-id")) {
        return held("refused: no tenant");
      }
    }
    throw new IllegalStateException("the attack itself is broken", refusal);
  }

  private static Outcome ofRefusal(SQLException sql, RuntimeException refusal) {
    return switch (String.valueOf(sql.getSQLState())) {
      case NO_PRIVILEGE ->
          held(sql.getMessage().contains("row-level") ? "refused: policy" : "refused: no right");
      case FOREIGN_KEY -> held("refused: key");
      case UNIQUE -> leak();
      default -> throw new IllegalStateException("the attack itself is broken", refusal);
    };
  }
}
