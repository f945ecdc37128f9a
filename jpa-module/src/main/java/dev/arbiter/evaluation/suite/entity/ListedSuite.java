package dev.arbiter.evaluation.suite.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A suite as a list shows it.
 *
 * @param cases of the latest version, 0 while there is none
 * @param changedAt when the latest version was made; null while there is none
 * @param lastRun the newest run of any version; null when there is none
 */
public record ListedSuite(
    UUID id,
    String name,
    int latestVersion,
    int cases,
    Instant createdAt,
    Instant changedAt,
    LastRun lastRun) {

  /**
   * @param status the name of its status
   */
  public record LastRun(UUID id, String status, Instant createdAt) {}
}
