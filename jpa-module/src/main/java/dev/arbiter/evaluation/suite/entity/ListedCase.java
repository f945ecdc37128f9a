package dev.arbiter.evaluation.suite.entity;

import java.util.UUID;

/**
 * A case as a list shows it: long texts are cut.
 *
 * @param id the revision's id
 * @param changedIn the version in which this content is new
 * @param prompt the beginning of the prompt, or of the last turn
 * @param turns how many turns the conversation has; 0 when there is a prompt
 * @param expected its beginning; null when there is none
 * @param tags JSON array
 * @param graders JSON array
 */
public record ListedCase(
    UUID id,
    UUID stableId,
    String key,
    int position,
    int changedIn,
    String prompt,
    int turns,
    String expected,
    String tags,
    String graders) {}
