package dev.arbiter.evaluation.run.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.List;
import java.util.UUID;

/** Runs of the bound tenant's default project. */
public interface Runs {

  /** Accepts the run; its items are made and worked off in the background. */
  RunDetail start(StartRun command);

  Page<RunSummary> list(RunFilter filter, PageRequest page);

  RunDetail get(UUID id);

  /**
   * Graded outcomes of a run as compact arrays, for comparison.
   *
   * @param run as {@link #get} gave it, so that it is not read once more
   */
  GradedOutcomes outcomes(RunDetail run);

  /**
   * Some cases of a run, in the order asked for.
   *
   * @param run as {@link #get} gave it
   * @param caseIds at most 500
   */
  List<RunCase> cases(RunDetail run, List<UUID> caseIds);

  /**
   * What some cases of a run were answered, per case in the order asked for; audited.
   *
   * @param run as {@link #get} gave it
   * @param caseIds at most 500
   */
  List<CaseAnswers> answers(RunDetail run, List<UUID> caseIds);
}
