package dev.arbiter.evaluation.manual.api;

import java.util.Objects;
import java.util.UUID;

/**
 * One case to ask of one assistant.
 *
 * @param trial from 1
 */
public record ManualKey(UUID runId, UUID assistantId, UUID caseId, int trial) {
  public ManualKey {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(assistantId, "assistantId");
    Objects.requireNonNull(caseId, "caseId");
  }
}
