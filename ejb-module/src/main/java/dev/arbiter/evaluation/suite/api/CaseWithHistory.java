package dev.arbiter.evaluation.suite.api;

import java.util.List;
import java.util.UUID;

/**
 * A case of the latest version with what it said before.
 *
 * @param version the latest version of the suite
 * @param detail null for a case that is yet to be added
 * @param history the newest revisions first, at most 20, the present one among them
 */
public record CaseWithHistory(
    UUID suiteId, String suiteName, int version, CaseDetail detail, List<CaseRevision> history) {

  public CaseWithHistory {
    history = List.copyOf(history);
  }
}
