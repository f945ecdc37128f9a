/** Writes the audit trail and seals the personal part of it. */
package dev.arbiter.platform.audit.control;
