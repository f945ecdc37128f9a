package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A suite version paired with assistants; its counters are moved by the work store. */
@Entity
@Table(name = "run", schema = "evaluation")
public class Run extends TenantScoped {

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "suite_id")
  private UUID suiteId;

  @Column(name = "suite_version")
  private int suiteVersion;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  private int priority;
  private int trials;

  @Column(name = "default_graders")
  private String defaultGraders;

  @Column(name = "graders_for")
  private String gradersFor;

  private int grading;

  @Column(name = "event_seq")
  private long eventSeq;

  private int items;
  private int done;
  private int dead;
  private String problem;

  @Column(name = "requested_by")
  private UUID requestedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  protected Run() {}

  /** A run whose items are still to be made. */
  public Run(RunOrder order, Instant createdAt) {
    this.id = order.id();
    this.projectId = order.projectId();
    this.suiteId = order.suiteId();
    this.suiteVersion = order.suiteVersion();
    this.priority = order.priority();
    this.trials = order.trials();
    this.defaultGraders = order.defaultGraders();
    this.requestedBy = order.requestedBy();
    this.status = RunStatus.PREPARING;
    this.gradersFor = "UNGRADED";
    this.grading = 1;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public UUID projectId() {
    return projectId;
  }

  public UUID suiteId() {
    return suiteId;
  }

  public int suiteVersion() {
    return suiteVersion;
  }

  public RunStatus status() {
    return status;
  }

  public int priority() {
    return priority;
  }

  public int trials() {
    return trials;
  }

  /** JSON array of graders for cases that name none, or for all. */
  public String defaultGraders() {
    return defaultGraders;
  }

  /** Whether the run's graders grade all cases instead of the cases' own. */
  public boolean gradersForAll() {
    return "ALL".equals(gradersFor);
  }

  /** Counts how often the answers were graded as a whole, from 1. */
  public int grading() {
    return grading;
  }

  /** Number of the newest event; 0 before the first. */
  public long eventSeq() {
    return eventSeq;
  }

  public int items() {
    return items;
  }

  public int done() {
    return done;
  }

  public int dead() {
    return dead;
  }

  public String problem() {
    return problem;
  }

  public UUID requestedBy() {
    return requestedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }
}
