package dev.arbiter.evaluation.activity.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run as a page sees it that looks at all of them.
 *
 * @param projectId of the list; null in a list over all projects
 * @param lastEvent number of the newest event; 0 before the first
 * @param completedAt null until it has ended
 * @param openCases that the caller can answer by hand; none in a list over all projects
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
    Instant completedAt,
    List<OpenCases> openCases) {

  public RunActivity {
    openCases = List.copyOf(openCases);
  }

  /**
   * What waits for a person in a run that goes on.
   *
   * @param cases that nobody else holds, from 1
   */
  public record OpenCases(UUID assistantId, String assistant, int cases) {}
}
