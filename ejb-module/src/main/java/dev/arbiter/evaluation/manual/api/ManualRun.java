package dev.arbiter.evaluation.manual.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A run in which people answer for an assistant.
 *
 * @param status PREPARING, RUNNING, PAUSED, COMPLETED, FAILED or CANCELLED
 * @param waiting cases without an answer, the held ones too
 * @param held cases that somebody is asking at this moment
 */
public record ManualRun(
    UUID runId,
    String suiteName,
    int version,
    String status,
    Instant createdAt,
    int waiting,
    int held) {}
