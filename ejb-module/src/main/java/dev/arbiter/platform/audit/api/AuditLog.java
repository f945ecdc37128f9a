package dev.arbiter.platform.audit.api;

/**
 * Records who did what. Called at every change and at every read of answers, inside the transaction
 * of the deed: both happen or neither does.
 */
public interface AuditLog {
  void record(AuditEntry entry);
}
