/** How fast the engine works off a run, and what takes the time. */
package dev.arbiter.bench.engine;
