package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.platform.error.type.ProblemException;

/**
 * Ids that only the database noticed to be doubled, because a reader remembers a limited number of
 * them; together with what the reader found they decide whether an import goes on.
 */
public final class DoubledRows {

  private final Problems problems = new Problems();

  /** A row whose id stood in an earlier line. */
  public void add(String id, long line, long firstLine) {
    problems.add(line, null, "/id", "id.duplicate", id, firstLine);
  }

  /** The report with these problems, unless it has worse ones. */
  public ImportReport with(ImportReport report) {
    return report.isClean() ? problems.report(report.rows()) : report;
  }

  /**
   * @throws ProblemException INVALID ({@code import.refused}) when anything is wrong
   */
  public void refuse(ImportReport report) {
    ImportReport worst = with(report);
    if (!worst.isClean()) {
      throw ProblemException.refused("import.refused", worst.problems(), worst.problemCount());
    }
  }
}
