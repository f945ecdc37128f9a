/** Imports suites and lists them. */
package dev.arbiter.evaluation.suite.control;
