package dev.arbiter.evaluation.suite.entity;

/**
 * A case of an upload, ready for the database.
 *
 * @param line line of the file from 1
 * @param position order in the suite from 0
 * @param tags JSON array
 * @param graders JSON array
 * @param metadata JSON object
 * @param contentHash SHA-256 over everything but the key and the place
 */
public record StagedCase(
    String key,
    long line,
    int position,
    String prompt,
    String turns,
    String expected,
    String reference,
    String tags,
    String graders,
    String metadata,
    byte[] contentHash) {}
