package dev.arbiter.evaluation.bulk.control;

import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects the cases that an edit would make invalid. */
final class RefusedCases {

  private final List<Violation> listed = new ArrayList<>();
  private long count;

  /** Takes the problems of a piece, whose lines are its cases. */
  void add(ImportReport report, List<WholeCase> cases) {
    count += report.problemCount();
    for (Violation problem : report.problems()) {
      if (listed.size() < ImportReport.MAX_LISTED) {
        String key = cases.get(Math.toIntExact(problem.line()) - 1).key();
        listed.add(
            new Violation(
                null, null, problem.pointer(), problem.code(), key + ": " + problem.detail()));
      }
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * @throws ProblemException INVALID ({@code bulk.refused}) when there is one
   */
  void refuse() {
    if (count > 0) {
      throw ProblemException.refused("bulk.refused", listed, count);
    }
  }
}
