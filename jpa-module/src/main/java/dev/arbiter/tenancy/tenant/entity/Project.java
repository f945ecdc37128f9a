package dev.arbiter.tenancy.tenant.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A part of a tenant's work; every tenant has one default project. */
@Entity
@Table(schema = "tenancy", name = "project")
public class Project extends TenantScoped {

  @Id private UUID id;
  private String name;

  @Column(name = "is_default")
  private boolean isDefault;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Project() {}

  public Project(UUID id, String name, boolean isDefault, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.isDefault = isDefault;
    this.createdAt = createdAt;
  }

  public void rename(String newName) {
    name = newName;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public boolean isDefault() {
    return isDefault;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
