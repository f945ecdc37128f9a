package dev.arbiter.evaluation.transfer.control;

import java.util.Optional;
import java.util.Set;

/** Makes a checked row of a raw one. */
interface RowMapper<T> {

  /** Names of the fields that the format knows. */
  Set<String> knownFields();

  /** Names of the fields without which a row is nothing. */
  Set<String> requiredFields();

  /** The row, or empty when it has a problem, which is then reported. */
  Optional<T> map(RawRow raw);

  /** About how many characters the row keeps in memory. */
  long weight(T row);
}
