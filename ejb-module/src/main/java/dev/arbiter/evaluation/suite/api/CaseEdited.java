package dev.arbiter.evaluation.suite.api;

import java.util.UUID;

/**
 * A case in the latest version.
 *
 * @param version the latest version
 * @param created whether this edit made it; false when nothing changed
 * @param detail null when the case was removed
 */
public record CaseEdited(UUID suiteId, int version, boolean created, CaseDetail detail) {}
