package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.UUID;

/** The versions of a suite and what lies between them. */
public interface SuiteVersions {

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
