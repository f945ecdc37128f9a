/** States and outcomes of runs and answers. */
package dev.arbiter.evaluation.run.type;
