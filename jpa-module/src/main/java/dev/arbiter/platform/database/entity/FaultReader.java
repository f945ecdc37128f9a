package dev.arbiter.platform.database.entity;

import dev.arbiter.platform.database.type.DatabaseFault;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a fault of the database from a fault of what it was asked, by the states of PostgreSQL (its
 * manual, appendix A).
 */
public final class FaultReader {

  private static final int MAX_DEPTH = 30;
  private static final int CLASS = 2;
  private static final String DISK_FULL = "53100";
  private static final String IDLE_TIMEOUT = "25P03";

  /** Connection, resources, intervention of an operator, system. */
  private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

  /** A statement that was cancelled for its time is the statement's fault. */
  private static final String CANCELED = "57014";

  /** Serialisation and deadlock. */
  private static final String ROLLBACK = "40";

  private static final String LOCK_TIMEOUT = "55P03";

  private FaultReader() {}

  /**
   * @return empty when the cause is something else
   */
  public static Optional<DatabaseFault> of(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      if (at instanceof SQLException sql) {
        Optional<DatabaseFault> fault = ofState(sql);
        if (fault.isPresent()) {
          return fault;
        }
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  private static Optional<DatabaseFault> ofState(SQLException sql) {
    String state = sql.getSQLState();
    if (state == null) {
      // Of the pool, not of the database: it has no connection to give.
      return sql.getCause() instanceof SQLException
          ? Optional.empty()
          : Optional.of(DatabaseFault.UNAVAILABLE);
    }
    if (state.equals(DISK_FULL)) {
      return Optional.of(DatabaseFault.DISK_FULL);
    }
    if (state.startsWith(ROLLBACK) || state.equals(LOCK_TIMEOUT)) {
      return Optional.of(DatabaseFault.CONTENDED);
    }
    boolean away = state.length() >= CLASS && UNAVAILABLE.contains(state.substring(0, CLASS));
    return (away || state.equals(IDLE_TIMEOUT)) && !state.equals(CANCELED)
        ? Optional.of(DatabaseFault.UNAVAILABLE)
        : Optional.empty();
  }
}
