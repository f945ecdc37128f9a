package dev.arbiter.evaluation.suite.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A suite in a list.
 *
 * @param latestVersion 0 while it has none
 * @param cases of the latest version
 * @param changedAt when the latest version was made; null while there is none
 * @param lastRun the newest run of any of its versions; null when there is none
 */
public record SuiteSummary(
    UUID id,
    String name,
    int latestVersion,
    int cases,
    Instant createdAt,
    Instant changedAt,
    LastRun lastRun) {

  /**
   * A run.
   *
   * @param status PREPARING, RUNNING, PAUSED, COMPLETED, FAILED or CANCELLED
   */
  @Schema(name = "SuiteLastRun")
  public record LastRun(UUID id, String status, Instant createdAt) {}
}
