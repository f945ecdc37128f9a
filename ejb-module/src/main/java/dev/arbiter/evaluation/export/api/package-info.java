/** Suites as files. */
package dev.arbiter.evaluation.export.api;
