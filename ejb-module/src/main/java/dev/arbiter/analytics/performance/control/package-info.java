/** Computes percentiles of latency and cost with bootstrap intervals. */
package dev.arbiter.analytics.performance.control;
