package dev.arbiter.evaluation.suite.api;

/**
 * What a case said in some versions.
 *
 * @param lastVersion null while the latest version says so
 */
public record CaseRevision(int firstVersion, Integer lastVersion, CaseDetail detail) {}
