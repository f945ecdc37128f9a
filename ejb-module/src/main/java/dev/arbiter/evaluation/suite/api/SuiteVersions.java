package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.UUID;

/** The versions of a suite and what lies between them. */
public interface SuiteVersions {

  /**
   * A suite's versions with what changed between two of them.
   *
   * @param latest 0 while there is none
   * @param from 0 means before the first version
   */
  record Overview(
      UUID suiteId,
      String suiteName,
      int latest,
      int from,
      int to,
      Page<VersionSummary> versions,
      Page<CaseChange> changes) {}

  /**
   * One page of each.
   *
   * @param from null for the version before {@code to}
   * @param to null for the latest one
   */
  Overview show(UUID suiteId, Integer from, Integer to, PageRequest versions, PageRequest changes);

  /** Newest first. */
  Page<VersionSummary> list(UUID suiteId, PageRequest page);

  /**
   * Cases that differ between two versions, by key.
   *
   * @param from the version that counts as before, even if it is the later one
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such suite
   *     or version
   */
  Page<CaseChange> diff(UUID suiteId, int from, int to, PageRequest page);
}
