/** Suites, versions and cases in the database; a case row is one revision of a case. */
package dev.arbiter.evaluation.suite.entity;
