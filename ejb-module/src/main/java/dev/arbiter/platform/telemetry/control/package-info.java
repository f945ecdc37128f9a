/** Correlation ids on threads and in log lines. */
package dev.arbiter.platform.telemetry.control;
