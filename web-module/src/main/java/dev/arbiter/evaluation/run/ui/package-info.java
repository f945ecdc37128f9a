/** The pages of runs. */
package dev.arbiter.evaluation.run.ui;
