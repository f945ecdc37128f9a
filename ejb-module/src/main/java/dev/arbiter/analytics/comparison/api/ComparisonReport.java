package dev.arbiter.analytics.comparison.api;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.platform.page.type.Page;
import java.util.List;
import java.util.Objects;

/**
 * All that a page shows of a run's comparison, read at once.
 *
 * @param comparison null while the run goes on, and when it could not be prepared
 * @param tags the same, tag by tag; null where {@code comparison} is
 * @param chosen index of the pair whose cases follow; 0 when there is no pair
 * @param differences cases that one of that pair passed and the other did not; none for a caller
 *     who may not read answers
 * @param answers what all assistants answered to these cases, in their order
 */
public record ComparisonReport(
    RunDetail run,
    Comparison comparison,
    TagComparison tags,
    int chosen,
    Page<CaseDifference> differences,
    List<CaseAnswers> answers) {

  public ComparisonReport {
    Objects.requireNonNull(run, "run");
    answers = List.copyOf(answers);
  }

  /** Of a run that has no figures to show. */
  public static ComparisonReport without(RunDetail run) {
    return new ComparisonReport(run, null, null, 0, new Page<>(List.of(), null), List.of());
  }
}
