package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * A case with what each assistant answered.
 *
 * @param answers in the order of the run's assistants, then trials
 */
public record CaseAnswers(
    UUID caseId, String key, String prompt, String expected, List<Given> answers) {

  /** The case without what was answered. */
  public RunCase asked() {
    return new RunCase(caseId, key, prompt, expected);
  }

  /**
   * @param passed null when the outcome is not graded
   * @param latencyMs without waiting in queues; null when it is not known
   * @param inputTokens null when not known
   * @param outputTokens null when not known
   * @param cost decimal number as text; null when it is not known
   * @param currency ISO 4217; null without cost
   */
  public record Given(
      UUID assistantId,
      int trial,
      Outcome outcome,
      String text,
      Boolean passed,
      Double score,
      Long latencyMs,
      Long inputTokens,
      Long outputTokens,
      String cost,
      String currency,
      List<Graded> grades) {}

  /** One grader's grade with its reason. */
  public record Graded(String grader, Double score, Boolean passed, String message) {}
}
