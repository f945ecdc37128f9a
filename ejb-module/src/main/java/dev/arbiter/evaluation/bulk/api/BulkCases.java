package dev.arbiter.evaluation.bulk.api;

import java.util.UUID;

/**
 * Edits many cases of a suite at once. All of them change in one new version, or none does; runs
 * keep the version that they began with.
 */
public interface BulkCases {

  /**
   * @param seenVersion the latest version that the editor has seen
   * @throws dev.arbiter.platform.error.type.ProblemException PRECONDITION_FAILED ({@code
   *     suite.version-moved}) when there is a newer one; INVALID ({@code bulk.refused}) with each
   *     case that would not be valid any more
   */
  CasesEdited edit(UUID suiteId, int seenVersion, EditCases command);
}
