/** How often the 95 % intervals hold the true value, by simulation. */
package dev.arbiter.bench.coverage;
