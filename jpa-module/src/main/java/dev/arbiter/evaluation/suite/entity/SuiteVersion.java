package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One immutable state of a suite. */
@Entity
@IdClass(SuiteVersionKey.class)
@Table(name = "suite_version", schema = "evaluation")
public class SuiteVersion extends TenantScoped {

  @Id
  @Column(name = "suite_id")
  private UUID suiteId;

  @Id private int version;
  private int cases;
  private int added;
  private int changed;
  private int removed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  protected SuiteVersion() {}

  public SuiteVersion(
      UUID suiteId, int version, CaseChanges changes, Instant createdAt, UUID createdBy) {
    this.suiteId = suiteId;
    this.version = version;
    this.cases = changes.cases();
    this.added = changes.added();
    this.changed = changes.changed();
    this.removed = changes.removed();
    this.createdAt = createdAt;
    this.createdBy = createdBy;
  }

  public UUID suiteId() {
    return suiteId;
  }

  public int version() {
    return version;
  }

  public int cases() {
    return cases;
  }

  public int added() {
    return added;
  }

  public int changed() {
    return changed;
  }

  public int removed() {
    return removed;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public UUID createdBy() {
    return createdBy;
  }
}
