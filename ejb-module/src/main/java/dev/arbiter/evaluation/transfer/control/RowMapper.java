package dev.arbiter.evaluation.transfer.control;

import java.util.Optional;
import java.util.Set;

/** Makes a checked row of a raw one. */
interface RowMapper<T> {

  /** Names of the fields that the format knows. */
  Set<String> knownFields();

  /** Names of the fields without which a row is nothing. */
  Set<String> requiredFields();

  /** Whether a row speaks of the whole file and is none of its contents. */
  default boolean isHead(RawRow raw) {
    return false;
  }

  /** The row, or empty when it has a problem, which is then reported, or is the head. */
  Optional<T> map(RawRow raw);

  /** About how many characters the row keeps in memory. */
  long weight(T row);
}
