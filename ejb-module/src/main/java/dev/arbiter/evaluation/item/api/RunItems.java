package dev.arbiter.evaluation.item.api;

import dev.arbiter.platform.page.type.PageRequest;
import java.util.UUID;

/** The items of a run: each case asked of each assistant, as often as there are trials. */
public interface RunItems {

  /**
   * One page of items.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run,
   *     or no such other run to find changes since; INVALID when that is one of another suite
   */
  ItemPage list(UUID runId, ItemFilter filter, PageRequest page);

  /** The same with what a page needs besides, in one read. */
  ItemReport report(UUID runId, ItemFilter filter, PageRequest page);

  /**
   * A case with what all assistants answered; audited.
   *
   * @param within the filter in which previous and next are looked for
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run,
   *     or the case is none of it
   */
  ItemDetail get(UUID runId, UUID caseId, ItemFilter within);
}
