package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Narrows a list of runs; a null part does not narrow.
 *
 * @param suiteName text that the suite's name contains, in any case
 */
public record RunFilter(RunStatus status, String suiteName, Order order) {

  /** Sort order of the list. */
  @Schema(name = "RunOrder")
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  public RunFilter {
    order = order == null ? Order.NEWEST_FIRST : order;
  }

  public static RunFilter all() {
    return new RunFilter(null, null, Order.NEWEST_FIRST);
  }
}
