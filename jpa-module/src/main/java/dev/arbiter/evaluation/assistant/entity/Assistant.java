package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A target that can answer. */
@Entity
@Table(name = "assistant", schema = "evaluation")
public class Assistant extends TenantScoped {

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  private String name;

  @Enumerated(EnumType.STRING)
  private AssistantKind kind;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "replay_delay_ms")
  private int replayDelayMs;

  protected Assistant() {}

  public Assistant(UUID id, UUID projectId, String name, AssistantKind kind, Instant createdAt) {
    this.id = id;
    this.projectId = projectId;
    this.name = name;
    this.kind = kind;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public UUID projectId() {
    return projectId;
  }

  public String name() {
    return name;
  }

  public AssistantKind kind() {
    return kind;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** How long a recorded assistant takes to answer, ms. */
  public int replayDelayMs() {
    return replayDelayMs;
  }

  public void rename(String newName) {
    name = newName;
  }

  /** Slows a recorded assistant down, so that somebody can look on. */
  public void answerAfter(int millis) {
    replayDelayMs = millis;
  }
}
