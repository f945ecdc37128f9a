package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.math.BigDecimal;

/**
 * An answer of an upload, ready for the database.
 *
 * @param line line of the file from 1
 * @param trial from 1
 * @param latencyMs null when unknown
 * @param cost null when unknown
 * @param currency ISO 4217; null when the cost is unknown
 * @param metadata JSON object
 */
public record StagedAnswer(
    String key,
    int trial,
    long line,
    Outcome outcome,
    String answer,
    Long latencyMs,
    Long inputTokens,
    Long outputTokens,
    BigDecimal cost,
    String currency,
    String metadata) {}
