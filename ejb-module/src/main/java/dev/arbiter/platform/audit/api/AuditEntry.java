package dev.arbiter.platform.audit.api;

import java.util.Map;
import java.util.Objects;

/**
 * One deed. The actor, the tenant, the time and the correlation id are added by the log.
 *
 * @param action for example {@code suite.import}
 * @param resourceType for example {@code suite}
 * @param resourceId null when the deed has no single object
 * @param details figures and names of the deed; never personal content, never a secret
 */
public record AuditEntry(
    String action,
    String resourceType,
    String resourceId,
    Outcome outcome,
    Map<String, String> details) {

  /** How the deed ended. */
  public enum Outcome {
    SUCCESS,
    REFUSED,
    FAILED
  }

  public AuditEntry {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(resourceType, "resourceType");
    Objects.requireNonNull(outcome, "outcome");
    details = Map.copyOf(details);
  }

  public static AuditEntry success(
      String action, String resourceType, Object resourceId, Map<String, String> details) {
    return new AuditEntry(
        action, resourceType, String.valueOf(resourceId), Outcome.SUCCESS, details);
  }
}
