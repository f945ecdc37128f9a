package dev.arbiter.platform.tenant.entity;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Superclass of every entity that belongs to a tenant: EclipseLink adds {@code tenant_id = ?} to
 * each of its statements. Row-level security is the second wall, and holds without this one.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = TenantScoped.PROPERTY)
public abstract class TenantScoped {

  /** Session property with the bound tenant as a {@link java.util.UUID}. */
  public static final String PROPERTY = "eclipselink.tenant-id";
}
