package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.UUID;

/**
 * Edits single cases. Each edit makes a new version; runs keep the version that they began with.
 *
 * <p>Cases are JSON objects as in a suite file. Every edit names the latest version that the editor
 * has seen: if there is a newer one, nothing happens and the problem is of kind
 * PRECONDITION_FAILED.
 */
public interface SuiteCases {

  /** A case of the latest version. */
  CaseEdited get(UUID suiteId, UUID stableId);

  /** A case of the latest version with its newest revisions. */
  CaseWithHistory withHistory(UUID suiteId, UUID stableId);

  /** The revisions of a case of the latest version, the newest first. */
  Page<CaseRevision> revisions(UUID suiteId, UUID stableId, PageRequest page);

  /** What one has to know of a suite to add a case; has no case. */
  CaseWithHistory begin(UUID suiteId);

  CaseEdited add(UUID suiteId, int seenVersion, String json);

  /** The {@code id} of the JSON may be left out and can't be another. */
  CaseEdited replace(UUID suiteId, UUID stableId, int seenVersion, String json);

  /**
   * @param patch a JSON merge patch (RFC 7396) of the case
   */
  CaseEdited change(UUID suiteId, UUID stableId, int seenVersion, String patch);

  CaseEdited remove(UUID suiteId, UUID stableId, int seenVersion);
}
