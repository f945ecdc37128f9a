/** Runs of a suite version against assistants, their progress and their answers. */
package dev.arbiter.evaluation.run.api;
