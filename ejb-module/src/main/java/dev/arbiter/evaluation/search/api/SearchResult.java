package dev.arbiter.evaluation.search.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found. A list that is as long as was asked for may not be all.
 *
 * @param answers null when the caller may not read answers
 */
@Schema(description = "What was found, kind by kind.")
public record SearchResult(
    List<FoundSuite> suites,
    List<FoundAssistant> assistants,
    List<FoundRun> runs,
    List<FoundCase> cases,
    List<FoundAnswer> answers) {

  public SearchResult {
    suites = List.copyOf(suites);
    assistants = List.copyOf(assistants);
    runs = List.copyOf(runs);
    cases = List.copyOf(cases);
    answers = answers == null ? null : List.copyOf(answers);
  }

  public boolean nothing() {
    return suites.isEmpty()
        && assistants.isEmpty()
        && runs.isEmpty()
        && cases.isEmpty()
        && (answers == null || answers.isEmpty());
  }

  public record FoundSuite(UUID id, String name, int version) {}

  public record FoundAssistant(UUID id, String name, String kind) {}

  public record FoundRun(UUID id, String suiteName, int suiteVersion, String status) {}

  /**
   * @param id the same for all revisions of the case
   */
  public record FoundCase(UUID id, String key, UUID suiteId, String suiteName, Excerpt excerpt) {}

  /**
   * @param passed null without a grade
   */
  public record FoundAnswer(
      UUID runId,
      String caseKey,
      String suiteName,
      String assistant,
      int trial,
      Boolean passed,
      Excerpt excerpt) {}
}
