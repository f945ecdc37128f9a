/** Wakes the workers. */
package dev.arbiter.evaluation.work.api;
