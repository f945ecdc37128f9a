package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A named set of cases. */
@Entity
@Table(name = "suite", schema = "evaluation")
public class Suite extends TenantScoped {

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  private String name;

  @Column(name = "latest_version")
  private int latestVersion;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Suite() {}

  public Suite(UUID id, UUID projectId, String name, Instant createdAt) {
    this.id = id;
    this.projectId = projectId;
    this.name = name;
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

  /** 0 while nothing was imported. */
  public int latestVersion() {
    return latestVersion;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts one version further. */
  public int nextVersion() {
    latestVersion++;
    return latestVersion;
  }
}
