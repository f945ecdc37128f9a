package dev.arbiter.evaluation.run.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** An assistant's part in a run. */
@Entity
@IdClass(RunAssistantKey.class)
@Table(name = "run_assistant", schema = "evaluation")
public class RunAssistant extends TenantScoped {

  @Id
  @Column(name = "run_id")
  private UUID runId;

  @Id
  @Column(name = "assistant_id")
  private UUID assistantId;

  private int position;

  @Column(name = "recording_id")
  private UUID recordingId;

  protected RunAssistant() {}

  public RunAssistant(UUID runId, UUID assistantId, int position, UUID recordingId) {
    this.runId = runId;
    this.assistantId = assistantId;
    this.position = position;
    this.recordingId = recordingId;
  }

  public UUID runId() {
    return runId;
  }

  public UUID assistantId() {
    return assistantId;
  }

  /** Place among the run's assistants, from 0. */
  public int position() {
    return position;
  }

  /** The recording that answers; null unless the assistant is a recorded one. */
  public UUID recordingId() {
    return recordingId;
  }
}
