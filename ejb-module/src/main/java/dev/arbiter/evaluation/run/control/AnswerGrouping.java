package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.entity.AnswerStore.AnswerRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Folds rows of one grade each into cases with answers with grades, in the order of the rows. */
final class AnswerGrouping {

  private record AnswerKey(UUID assistantId, int trial) {}

  private AnswerGrouping() {}

  static List<CaseAnswers> group(List<AnswerRow> rows) {
    Map<UUID, List<AnswerRow>> byCase = new LinkedHashMap<>();
    rows.forEach(row -> byCase.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
    return byCase.values().stream().map(AnswerGrouping::ofCase).toList();
  }

  private static CaseAnswers ofCase(List<AnswerRow> rows) {
    Map<AnswerKey, List<AnswerRow>> byAnswer = new LinkedHashMap<>();
    for (AnswerRow row : rows) {
      byAnswer
          .computeIfAbsent(new AnswerKey(row.assistantId(), row.trial()), key -> new ArrayList<>())
          .add(row);
    }
    AnswerRow first = rows.get(0);
    return new CaseAnswers(
        first.caseId(),
        first.key(),
        first.prompt(),
        first.expected(),
        byAnswer.values().stream().map(AnswerGrouping::ofAnswer).toList());
  }

  private static CaseAnswers.Given ofAnswer(List<AnswerRow> rows) {
    AnswerRow first = rows.get(0);
    List<CaseAnswers.Graded> grades =
        rows.stream()
            .filter(row -> row.grader() != null)
            .map(
                row ->
                    new CaseAnswers.Graded(
                        row.grader(), row.graderScore(), row.graderPassed(), row.message()))
            .toList();
    return new CaseAnswers.Given(
        first.assistantId(),
        first.trial(),
        first.outcome(),
        first.answer(),
        first.passed(),
        first.score(),
        first.latencyMs(),
        first.inputTokens(),
        first.outputTokens(),
        first.cost() == null ? null : first.cost().stripTrailingZeros().toPlainString(),
        first.currency(),
        grades);
  }
}
