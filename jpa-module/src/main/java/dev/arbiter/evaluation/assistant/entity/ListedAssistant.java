package dev.arbiter.evaluation.assistant.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An assistant as a list shows it.
 *
 * @param recording the newest one; null when there is none
 * @param lastRun the newest one that it takes part in; null when there is none
 */
public record ListedAssistant(
    Assistant assistant, ListedRecording recording, ListedAssistant.LastRun lastRun) {

  /**
   * @param status the name of its status
   */
  public record LastRun(UUID id, String status, Instant createdAt) {}
}
