package dev.arbiter.evaluation.assistant.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Recorded answers of an assistant to a version of a suite.
 *
 * @param cases of the version
 * @param answers rows of the file
 * @param matched cases with an answer
 * @param missing cases without one
 * @param repeated answers beyond the first of a case: further trials
 * @param unknown answers to no case of the version
 * @param current whether it is the newest of its version, which runs take unless told otherwise
 */
public record RecordingSummary(
    UUID id,
    UUID suiteId,
    String suiteName,
    int version,
    int cases,
    int answers,
    int matched,
    int missing,
    int repeated,
    int unknown,
    Instant createdAt,
    boolean current) {}
