/** Requests that are carried out once, however often they are sent. */
package dev.arbiter.platform.idempotency.api;
