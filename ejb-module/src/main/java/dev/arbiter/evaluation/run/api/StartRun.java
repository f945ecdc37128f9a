package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Pairs a suite version with assistants.
 *
 * @param assistants 1 to 20, each once
 * @param trials 1 to 100; recorded assistants answer a trial only when it was recorded
 * @param priority 0 (first) to 9 (last)
 * @param defaultGraders for cases that name none
 */
public record StartRun(
    UUID suiteId,
    int version,
    List<Participant> assistants,
    int trials,
    int priority,
    List<GraderSpec> defaultGraders) {

  /**
   * @param recordingId which recording of a recorded assistant answers; null takes the latest
   */
  public record Participant(UUID assistantId, UUID recordingId) {
    public Participant {
      Objects.requireNonNull(assistantId, "assistantId");
    }
  }

  public StartRun {
    Objects.requireNonNull(suiteId, "suiteId");
    assistants = List.copyOf(assistants);
    defaultGraders = List.copyOf(defaultGraders);
  }
}
