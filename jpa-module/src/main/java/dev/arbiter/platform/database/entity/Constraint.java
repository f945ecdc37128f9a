package dev.arbiter.platform.database.entity;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells which of the database's constraints refused a statement. */
public final class Constraint {

  private static final String UNIQUE = "23505";

  private Constraint() {}

  /** Whether the cause is a key that exists already. */
  public static boolean isDuplicate(PersistenceException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
