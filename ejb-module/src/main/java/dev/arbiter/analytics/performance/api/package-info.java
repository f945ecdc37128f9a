/** What answers took and cost: percentiles and their differences. */
package dev.arbiter.analytics.performance.api;
