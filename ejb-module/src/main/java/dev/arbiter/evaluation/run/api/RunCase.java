package dev.arbiter.evaluation.run.api;

import java.util.UUID;

/**
 * A case of a run.
 *
 * @param caseId the revision that was asked
 * @param key the id that the case has in files
 * @param prompt the prompt, or the conversation as JSON
 * @param expected null when the case has none
 */
public record RunCase(UUID caseId, String key, String prompt, String expected) {}
