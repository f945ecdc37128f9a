package dev.arbiter.evaluation.item.api;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunDetail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One case of a run with what every assistant answered.
 *
 * @param asked the case
 * @param answers in the order of the run's assistants, then trials; none for items without an
 *     outcome
 * @param history how the case went in the newest runs of the suite, this one among them, newest
 *     first
 * @param previous the case before this one that the filter leaves; null when there is none
 * @param next the case after it
 * @param found how many items the filter leaves
 */
public record ItemDetail(
    RunDetail run,
    RunCase asked,
    List<CaseAnswers.Given> answers,
    List<CaseRun> history,
    UUID previous,
    UUID next,
    int found) {

  public ItemDetail {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(asked, "asked");
    answers = List.copyOf(answers);
    history = List.copyOf(history);
  }
}
