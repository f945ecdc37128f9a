package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.entity.ListedSuite;

/** Suites of the database as others see them. */
final class SuiteSummaries {

  private SuiteSummaries() {}

  static SuiteSummary of(ListedSuite row) {
    ListedSuite.LastRun run = row.lastRun();
    return new SuiteSummary(
        row.id(),
        row.name(),
        row.latestVersion(),
        row.cases(),
        row.createdAt(),
        row.changedAt(),
        run == null ? null : new SuiteSummary.LastRun(run.id(), run.status(), run.createdAt()));
  }
}
