/** In which order suites and cases are listed. */
package dev.arbiter.evaluation.suite.type;
