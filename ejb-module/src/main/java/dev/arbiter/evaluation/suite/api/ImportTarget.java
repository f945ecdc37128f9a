package dev.arbiter.evaluation.suite.api;

import java.util.UUID;

/**
 * Where a file of cases goes.
 *
 * @param suiteId a suite that is there; null when the name says where
 * @param name 1 to 200 characters; null when the id says where
 * @param onlyNew whether a suite of that name must not be there yet
 */
public record ImportTarget(UUID suiteId, String name, boolean onlyNew) {

  public ImportTarget {
    if ((suiteId == null) == (name == null)) {
      throw new IllegalArgumentException("an id or a name");
    }
  }

  /** The suite of that name, made if need be. */
  public static ImportTarget named(String name) {
    return new ImportTarget(null, name, false);
  }

  /** A suite that is not there yet. */
  public static ImportTarget fresh(String name) {
    return new ImportTarget(null, name, true);
  }

  /** A new version of a suite that is there. */
  public static ImportTarget of(UUID suiteId) {
    return new ImportTarget(suiteId, null, false);
  }
}
