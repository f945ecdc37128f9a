package dev.arbiter.evaluation.manual.api;

import dev.arbiter.evaluation.answer.type.Outcome;

/**
 * What the assistant said.
 *
 * @param answer as it stood there; may be null only if there is an outcome that has no answer
 * @param outcome null means answered; a person can also tell that it refused, for example
 * @param latencyMs how long it took, ms, from 0; null if nobody looked
 */
public record GiveAnswer(String answer, Outcome outcome, Long latencyMs) {}
