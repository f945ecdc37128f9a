package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run with its progress.
 *
 * @param items cases x assistants x trials; 0 while it is prepared
 * @param done items with a committed answer
 * @param dead items that were given up; their reasons are kept
 * @param lastEvent number of the newest event; 0 before the first
 * @param problem why the run failed; null unless it did
 */
public record RunDetail(
    UUID id,
    UUID suiteId,
    String suiteName,
    int suiteVersion,
    List<RunAssistant> assistants,
    int trials,
    RunStatus status,
    int items,
    int done,
    int dead,
    long lastEvent,
    String problem,
    Instant createdAt,
    Instant startedAt,
    Instant completedAt) {

  /** One assistant of the run. */
  public record RunAssistant(UUID id, String name) {}
}
