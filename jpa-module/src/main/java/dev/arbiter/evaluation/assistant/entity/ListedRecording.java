package dev.arbiter.evaluation.assistant.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A recording with its suite.
 *
 * @param cases of the suite's version
 * @param current whether it is the newest of its assistant for that version
 */
public record ListedRecording(
    UUID id,
    UUID assistantId,
    UUID suiteId,
    String suiteName,
    int version,
    int cases,
    int answers,
    int matched,
    int missing,
    int unknown,
    Instant createdAt,
    boolean current) {}
