package dev.arbiter.evaluation.transfer.api;

import dev.arbiter.platform.error.type.Violation;
import java.util.List;

/**
 * What was found in a file.
 *
 * @param rows rows that were read, good and bad, without a header
 * @param problems the first of them, in the order of the file
 * @param problemCount how many there are in all
 */
public record ImportReport(long rows, List<Violation> problems, long problemCount) {

  /** How many problems are listed. */
  public static final int MAX_LISTED = 100;

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** Whether every row is good. */
  public boolean isClean() {
    return problemCount == 0;
  }
}
