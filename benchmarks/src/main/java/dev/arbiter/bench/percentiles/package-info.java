/** How long the intervals of percentiles take. */
package dev.arbiter.bench.percentiles;
