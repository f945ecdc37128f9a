/** Writes suites as files. */
package dev.arbiter.evaluation.export.control;
