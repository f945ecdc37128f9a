/** Requests with an idempotency key in the database. */
package dev.arbiter.platform.idempotency.entity;
