package dev.arbiter.evaluation.bulk.api;

import java.util.UUID;

/**
 * What an edit of many cases did.
 *
 * @param version the latest version
 * @param created whether this edit made it; false when nothing changed
 * @param cases how many cases were meant
 * @param changed how many are different now
 * @param removed how many are gone
 */
public record CasesEdited(
    UUID suiteId, int version, boolean created, int cases, int changed, int removed) {}
