/** The page of what answers took and cost. */
package dev.arbiter.analytics.performance.ui;
