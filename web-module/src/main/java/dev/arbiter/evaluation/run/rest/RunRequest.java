package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.StartRun;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a run.
 *
 * @param version the suite's version
 * @param assistants 1 to 20, each once
 * @param trials 1 to 100; null means 1
 * @param priority 0 (first) to 9 (last); null means 5
 * @param defaultGraders for cases that name none, each with its {@code kind} and its parameters
 *     beside it; null means none
 */
@Schema(description = "Pairs a suite version with assistants.")
public record RunRequest(
    UUID suiteId,
    Integer version,
    List<Participant> assistants,
    Integer trials,
    Integer priority,
    List<GraderRequest> defaultGraders) {

  private static final int DEFAULT_PRIORITY = 5;

  public RunRequest {
    Objects.requireNonNull(suiteId, "suiteId");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(assistants, "assistants");
    assistants = List.copyOf(assistants);
    defaultGraders = defaultGraders == null ? null : List.copyOf(defaultGraders);
  }

  /**
   * @param recordingId which recording answers; null takes the latest
   */
  public record Participant(UUID assistantId, UUID recordingId) {
    public Participant {
      Objects.requireNonNull(assistantId, "assistantId");
    }
  }

  StartRun command() {
    return new StartRun(
        suiteId,
        version,
        assistants.stream()
            .map(one -> new StartRun.Participant(one.assistantId(), one.recordingId()))
            .toList(),
        trials == null ? 1 : trials,
        priority == null ? DEFAULT_PRIORITY : priority,
        defaultGraders == null
            ? List.of()
            : defaultGraders.stream().map(GraderRequest::spec).toList());
  }
}
