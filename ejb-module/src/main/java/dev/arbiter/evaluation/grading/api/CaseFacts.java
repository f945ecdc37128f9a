package dev.arbiter.evaluation.grading.api;

import java.util.Objects;

/**
 * What a case offers its graders, whoever answers.
 *
 * @param prompt the prompt, or the last turn
 * @param expected the answer that is right; null when the case has none
 * @param reference an answer to be compared with by meaning; null when the case has none
 */
public record CaseFacts(String prompt, String expected, String reference) {

  public CaseFacts {
    Objects.requireNonNull(prompt, "prompt");
  }
}
