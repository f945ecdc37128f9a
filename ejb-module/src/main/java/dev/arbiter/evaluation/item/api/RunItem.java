package dev.arbiter.evaluation.item.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One case asked of one assistant once, in a list.
 *
 * @param caseId the revision that was asked
 * @param key the id that the case has in files
 * @param prompt the beginning of the prompt, or of the conversation as JSON
 * @param trial from 1
 * @param outcome null while there is none
 * @param passed null without a grade
 * @param score 0 to 1; null without a grade
 * @param latencyMs null when it is not known
 */
public record RunItem(
    UUID caseId,
    String key,
    String prompt,
    List<String> tags,
    UUID assistantId,
    String assistant,
    int trial,
    Outcome outcome,
    Boolean passed,
    Double score,
    Long latencyMs) {

  public RunItem {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(key, "key");
    tags = List.copyOf(tags);
  }
}
