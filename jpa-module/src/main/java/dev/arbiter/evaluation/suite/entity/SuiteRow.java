package dev.arbiter.evaluation.suite.entity;

/**
 * A suite with the size of its latest version.
 *
 * @param cases null while nothing was imported
 */
public record SuiteRow(Suite suite, Integer cases) {}
