package dev.arbiter.evaluation.item.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Narrows and orders the items of a run; a null part does not narrow.
 *
 * @param assistant only items of this assistant
 * @param unlike only items that passed where this other assistant of the run failed the same case
 *     and trial, or failed where it passed
 * @param tag a tag that the case has
 * @param grader kind of a grader that the answer failed
 * @param text contained in the case's id, prompt, last turn or expected answer, in any case
 * @param changedSince another run of the suite: only items that passed there and fail here, or fail
 *     there and pass here, on cases whose content is the same
 */
public record ItemFilter(
    UUID assistant,
    UUID unlike,
    Result result,
    Outcome outcome,
    String tag,
    String grader,
    String text,
    UUID changedSince,
    Order order) {

  /** What became of an item. */
  public enum Result {
    PASSED,
    FAILED,
    /** There is an outcome, but no grade: the fault was not the assistant's, or a grader failed. */
    UNGRADED,
    /** There is no outcome yet. */
    PENDING
  }

  /** Sort order of the list. */
  @Schema(name = "ItemOrder")
  public enum Order {
    /** By case, then assistant, then trial. */
    SUITE,
    /** Lowest score first; items without a grade come last. */
    WORST_FIRST,
    /** Highest score first; items without a grade come last. */
    BEST_FIRST
  }

  public ItemFilter {
    tag = blankToNull(tag);
    grader = blankToNull(grader);
    text = blankToNull(text);
    order = order == null ? Order.SUITE : order;
  }

  /** Every item in the order of the suite. */
  public static ItemFilter all() {
    return new ItemFilter(null, null, null, null, null, null, null, null, null);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
