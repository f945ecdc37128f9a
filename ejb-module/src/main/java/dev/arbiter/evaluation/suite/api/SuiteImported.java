package dev.arbiter.evaluation.suite.api;

import java.util.UUID;

/**
 * What an import did.
 *
 * @param version the version that holds exactly the file's cases
 * @param created false when that version was there already
 */
public record SuiteImported(
    UUID suiteId,
    String name,
    int version,
    boolean created,
    int cases,
    int added,
    int changed,
    int removed,
    int unchanged) {}
