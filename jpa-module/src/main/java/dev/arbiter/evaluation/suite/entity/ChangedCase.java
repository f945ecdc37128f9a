package dev.arbiter.evaluation.suite.entity;

import java.util.UUID;

/**
 * A case that is not the same in two versions.
 *
 * @param before null when only the later version has it
 * @param after null when only the earlier version has it
 */
public record ChangedCase(String key, UUID stableId, CaseContent before, CaseContent after) {}
