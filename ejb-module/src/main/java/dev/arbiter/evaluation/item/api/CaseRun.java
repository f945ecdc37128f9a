package dev.arbiter.evaluation.item.api;

import java.time.Instant;
import java.util.UUID;

/**
 * How one assistant did on a case in one run.
 *
 * @param caseId the revision that was asked in that run
 * @param changed whether it asked something else than the revision at hand
 * @param trials answers that are there
 * @param graded of them those with a grade
 * @param passed of them those that passed
 * @param score their mean score, 0 to 1; null without a grade
 */
public record CaseRun(
    UUID runId,
    int suiteVersion,
    Instant createdAt,
    UUID caseId,
    boolean changed,
    String assistant,
    int trials,
    int graded,
    int passed,
    Double score) {}
