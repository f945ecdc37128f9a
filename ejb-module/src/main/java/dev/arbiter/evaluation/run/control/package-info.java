/** Starts runs and reads their results. */
package dev.arbiter.evaluation.run.control;
