package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.math.BigDecimal;

/**
 * All that is needed to answer and grade one item of a recorded assistant.
 *
 * @param prompt null when the case is a conversation
 * @param turns JSON; null when there is a prompt
 * @param graders JSON array of the case's own graders
 * @param defaultGraders JSON array for cases without graders
 * @param outcome MISSING when nothing was recorded
 * @param answer null when nothing was recorded
 * @param answered whether the answer is committed already, so that only grades are missing
 * @param replayDelayMs how long the assistant takes to answer, ms
 */
public record RecordedItem(
    ItemKey key,
    String prompt,
    String turns,
    String expected,
    String reference,
    String graders,
    String defaultGraders,
    Outcome outcome,
    String answer,
    Long latencyMs,
    Long inputTokens,
    Long outputTokens,
    BigDecimal cost,
    String currency,
    boolean answered,
    int replayDelayMs) {}
