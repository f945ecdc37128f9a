/** Answers a request with a known idempotency key as the first time. */
package dev.arbiter.platform.idempotency.rest;
