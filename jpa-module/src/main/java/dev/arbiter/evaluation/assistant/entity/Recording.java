package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One imported set of answers of an assistant to a suite version. */
@Entity
@Table(name = "recording", schema = "evaluation")
public class Recording extends TenantScoped {

  @Id private UUID id;

  @Column(name = "assistant_id")
  private UUID assistantId;

  @Column(name = "suite_id")
  private UUID suiteId;

  @Column(name = "suite_version")
  private int suiteVersion;

  private int answers;
  private int matched;
  private int missing;
  private int unknown;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  protected Recording() {}

  public Recording(
      UUID id,
      UUID assistantId,
      UUID suiteId,
      int suiteVersion,
      Instant createdAt,
      UUID createdBy) {
    this.id = id;
    this.assistantId = assistantId;
    this.suiteId = suiteId;
    this.suiteVersion = suiteVersion;
    this.createdAt = createdAt;
    this.createdBy = createdBy;
  }

  /** Keeps how the answers fit the version's cases. */
  public void count(int answers, RecordingMatch match) {
    this.answers = answers;
    this.matched = match.matched();
    this.missing = match.missing();
    this.unknown = match.unknown();
  }

  public UUID id() {
    return id;
  }

  public UUID assistantId() {
    return assistantId;
  }

  public UUID suiteId() {
    return suiteId;
  }

  public int suiteVersion() {
    return suiteVersion;
  }

  public int answers() {
    return answers;
  }

  public int matched() {
    return matched;
  }

  public int missing() {
    return missing;
  }

  public int unknown() {
    return unknown;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UUID createdBy() {
    return createdBy;
  }
}
