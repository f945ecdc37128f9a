package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.util.Objects;

/**
 * One answer with its case.
 *
 * @param prompt the prompt, or the last turn
 * @param expected the answer that is right; null when the case has none
 * @param reference an answer to be compared with by meaning; null when the case has none
 * @param answer what the assistant said, perhaps empty, never null
 * @param outcome how it ended; one that is graded
 */
public record GradingInput(
    String prompt, String expected, String reference, String answer, Outcome outcome) {

  public GradingInput {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(answer, "answer");
    if (!outcome.isGraded()) {
      throw new IllegalArgumentException(outcome + " is not graded");
    }
  }
}
