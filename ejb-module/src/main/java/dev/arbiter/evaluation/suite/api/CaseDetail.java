package dev.arbiter.evaluation.suite.api;

import java.util.List;
import java.util.UUID;

/**
 * One case of a version.
 *
 * @param id the revision's id; answers point to it
 * @param stableId the same through all versions
 * @param key the id that the case has in files
 * @param turns JSON of a conversation; null when there is a prompt
 * @param graders JSON array as imported
 */
public record CaseDetail(
    UUID id,
    UUID stableId,
    String key,
    String prompt,
    String turns,
    String expected,
    String reference,
    List<String> tags,
    String graders,
    String metadata) {}
