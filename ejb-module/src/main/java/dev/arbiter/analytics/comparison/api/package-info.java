/** Comparison of assistants on the same cases: the figures, the verdicts and where they differ. */
package dev.arbiter.analytics.comparison.api;
