package dev.arbiter.evaluation.run.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Key of an assistant's part in a run. */
public class RunAssistantKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID runId;
  private UUID assistantId;

  protected RunAssistantKey() {}

  public RunAssistantKey(UUID runId, UUID assistantId) {
    this.runId = runId;
    this.assistantId = assistantId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunAssistantKey key
        && runId.equals(key.runId)
        && assistantId.equals(key.assistantId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(runId, assistantId);
  }
}
