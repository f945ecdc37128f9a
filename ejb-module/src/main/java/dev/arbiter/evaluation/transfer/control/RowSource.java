package dev.arbiter.evaluation.transfer.control;

import java.io.IOException;
import java.util.function.Consumer;

/** Cuts a file into rows; what cannot be a row is a problem. */
interface RowSource {

  /**
   * Reads to the end of the file.
   *
   * @return how many rows there were, good and bad
   */
  long forEach(Consumer<RawRow> rows) throws IOException;
}
