/** How the assistants do, over all runs: what the first page shows. */
package dev.arbiter.analytics.overview.api;
