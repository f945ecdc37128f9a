/** Holds requests while they are worked on, keeps their answers, and forgets them. */
package dev.arbiter.platform.idempotency.control;
