/** Suites, their immutable versions and their cases. */
package dev.arbiter.evaluation.suite.api;
