package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An assistant in a list.
 *
 * @param replayDelayMs how long a recorded assistant takes to answer, ms
 * @param latestRecording null when there is none
 * @param lastRun the newest run that it takes part in; null when there is none
 */
public record AssistantSummary(
    UUID id,
    String name,
    AssistantKind kind,
    int replayDelayMs,
    Instant createdAt,
    RecordingSummary latestRecording,
    LastRun lastRun) {

  /**
   * A run.
   *
   * @param status PREPARING, RUNNING, PAUSED, COMPLETED, FAILED or CANCELLED
   */
  public record LastRun(UUID id, String status, Instant createdAt) {}
}
