/** Edits many cases in one version. */
package dev.arbiter.evaluation.bulk.control;
