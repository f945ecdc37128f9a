package dev.arbiter.evaluation.stray.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Glass extends TenantScoped {
  @Id private long id;
  public String name;
}
