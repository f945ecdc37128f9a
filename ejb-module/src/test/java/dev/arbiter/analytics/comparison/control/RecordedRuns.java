package dev.arbiter.analytics.comparison.control;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.api.StartRun;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Knows one run, whose cases have their rank as key. */
final class RecordedRuns implements Runs {

  private final UUID id;
  private final Supplier<GradedOutcomes> outcomes;
  private int timesRead;
  private int timesAnswersRead;
  private long events = 1;
  private RunStatus status = RunStatus.COMPLETED;

  RecordedRuns(UUID id, Supplier<GradedOutcomes> outcomes) {
    this.id = id;
    this.outcomes = outcomes;
  }

  @Override
  public GradedOutcomes outcomes(RunDetail run) {
    require(run.id());
    timesRead++;
    return outcomes.get();
  }

  /** Something happens to the run, such as that its answers are graded anew. */
  void move() {
    events++;
  }

  /** How often outcomes were asked for. */
  int timesRead() {
    return timesRead;
  }

  @Override
  public List<RunCase> cases(RunDetail run, List<UUID> caseIds) {
    require(run.id());
    return caseIds.stream()
        .map(caseId -> new RunCase(caseId, key(caseId), "Question " + key(caseId), null))
        .toList();
  }

  private static String key(UUID caseId) {
    return Long.toString(caseId.getLeastSignificantBits());
  }

  private void require(UUID wanted) {
    if (!wanted.equals(id)) {
      throw ProblemException.notFound("run", wanted);
    }
  }

  @Override
  public RunDetail start(StartRun command) {
    throw new AssertionError("A comparison starts no run");
  }

  @Override
  public Page<RunSummary> list(RunFilter filter, PageRequest page) {
    throw new AssertionError("A comparison lists no runs");
  }

  /** How often answers were asked for. */
  int timesAnswersRead() {
    return timesAnswersRead;
  }

  void setStatus(RunStatus status) {
    this.status = status;
  }

  @Override
  public RunDetail get(UUID wanted) {
    require(wanted);
    return new RunDetail(
        id,
        new UUID(0, 1),
        "suite",
        1,
        List.of(),
        1,
        status,
        0,
        0,
        0,
        events,
        null,
        Instant.EPOCH,
        null,
        null);
  }

  @Override
  public List<CaseAnswers> answers(RunDetail run, List<UUID> caseIds) {
    timesAnswersRead++;
    return cases(run, caseIds).stream()
        .map(
            asked ->
                new CaseAnswers(
                    asked.caseId(), asked.key(), asked.prompt(), asked.expected(), List.of()))
        .toList();
  }
}
