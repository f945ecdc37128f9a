/** Marks everything that a thread does for one request. */
package dev.arbiter.platform.telemetry.api;
