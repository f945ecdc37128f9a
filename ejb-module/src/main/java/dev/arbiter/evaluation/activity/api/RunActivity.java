package dev.arbiter.evaluation.activity.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A run as a page sees it that looks at all of them.
 *
 * @param projectId of the list; null in a list over all projects
 * @param lastEvent number of the newest event; 0 before the first
 * @param completedAt null until it has ended
 */
public record RunActivity(
    UUID id,
    UUID projectId,
    UUID suiteId,
    String suiteName,
    int suiteVersion,
    RunStatus status,
    int items,
    int done,
    int dead,
    long lastEvent,
    Instant createdAt,
    Instant completedAt) {

  /** Items done or given up, in whole percent of all. */
  public int percentDone() {
    long settled = Math.min(items, (long) done + dead);
    return items == 0 ? 0 : (int) (100 * settled / items);
  }
}
