package dev.arbiter.platform.database.api;

import dev.arbiter.platform.database.type.DatabaseFault;
import java.util.Optional;

/** Tells whether a failure was the database's own. */
public interface DatabaseFaults {

  /**
   * @param thrown with its causes
   * @return empty when what was asked is at fault, and would be again
   */
  Optional<DatabaseFault> in(Throwable thrown);
}
