/** What statistics give to results of all kinds. */
package dev.arbiter.analytics.statistics.api;
