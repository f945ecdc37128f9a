/** What makes a request the same one again, and what it was answered. */
package dev.arbiter.platform.idempotency.type;
