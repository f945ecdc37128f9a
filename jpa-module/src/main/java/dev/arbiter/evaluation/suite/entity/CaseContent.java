package dev.arbiter.evaluation.suite.entity;

/**
 * What one revision of a case says.
 *
 * @param prompt null when the case is a conversation
 * @param turns JSON array; null when there is a prompt
 * @param tags JSON array
 * @param graders JSON array
 * @param metadata JSON object
 */
public record CaseContent(
    String prompt,
    String turns,
    String expected,
    String reference,
    String tags,
    String graders,
    String metadata) {}
