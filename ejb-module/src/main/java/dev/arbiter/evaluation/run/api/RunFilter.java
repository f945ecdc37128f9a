package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Narrows a list of runs; a null part does not narrow.
 *
 * @param suiteName text that the suite's name contains, in any case
 * @param suiteId the suite
 * @param assistant text that the name of an assistant of the run contains, in any case
 * @param from ordered then or later
 * @param to ordered before that
 */
public record RunFilter(
    RunStatus status,
    String suiteName,
    UUID suiteId,
    String assistant,
    Instant from,
    Instant to,
    Order order) {

  /** Sort order of the list. */
  @Schema(name = "RunOrder")
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  public RunFilter {
    order = order == null ? Order.NEWEST_FIRST : order;
  }

  /** Completed runs of a suite, the newest first. */
  public static RunFilter completed(UUID suiteId) {
    return new RunFilter(RunStatus.COMPLETED, null, suiteId, null, null, null, Order.NEWEST_FIRST);
  }

  public static RunFilter all() {
    return new RunFilter(null, null, null, null, null, null, Order.NEWEST_FIRST);
  }
}
