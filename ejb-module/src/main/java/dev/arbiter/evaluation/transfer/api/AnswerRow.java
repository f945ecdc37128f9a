package dev.arbiter.evaluation.transfer.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One answer of an answers file, checked.
 *
 * @param line where it starts in the file, from 1
 * @param id the case's id, 1 to 200 characters
 * @param answer null only when the outcome is not {@code answered} or {@code truncated}
 * @param latencyMs at least 0, or null
 * @param inputTokens at least 0, or null
 * @param outputTokens at least 0, or null
 * @param cost at least 0, below 10^11, at most 9 decimals, or null
 * @param currency ISO 4217, or null when the file does not say or there is no cost
 * @param trial from 1
 * @param metadata JSON object text of {@code metadata} and all unknown fields, with ordered names
 */
public record AnswerRow(
    long line,
    String id,
    String answer,
    Outcome outcome,
    Long latencyMs,
    Long inputTokens,
    Long outputTokens,
    BigDecimal cost,
    String currency,
    int trial,
    String metadata) {

  public AnswerRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(metadata, "metadata");
  }
}
