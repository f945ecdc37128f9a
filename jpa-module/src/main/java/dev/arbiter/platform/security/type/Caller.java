package dev.arbiter.platform.security.type;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, in which tenant, with which permissions.
 *
 * @param tenantId the tenant in which all work of this caller happens; never null
 * @param accountId the person's account; null for the system
 * @param name what logs and the audit trail call the caller: an e-mail address or a task's name
 * @param correlationId ties log lines, problems and messages of one request together; never null
 */
public record Caller(
    UUID tenantId,
    UUID accountId,
    Kind kind,
    String name,
    Set<Permission> permissions,
    String correlationId) {

  /** A person (by page or token), or the system doing background work. */
  public enum Kind {
    PERSON,
    SYSTEM
  }

  public Caller {
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(correlationId, "correlationId");
    permissions = Set.copyOf(permissions);
    if (kind == Kind.PERSON && accountId == null) {
      throw new IllegalArgumentException("a person has an account");
    }
  }

  /** The system at work for one tenant: holds every permission. */
  public static Caller system(UUID tenantId, String task, String correlationId) {
    return new Caller(
        tenantId, null, Kind.SYSTEM, task, Set.of(Permission.values()), correlationId);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
