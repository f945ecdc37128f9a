/** Rows of the audit trail and the keys of the people in it. */
package dev.arbiter.platform.audit.entity;
