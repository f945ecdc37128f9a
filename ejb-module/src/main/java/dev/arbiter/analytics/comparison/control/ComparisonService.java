package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the assistants of a run from its graded outcomes. */
@Stateless
public class ComparisonService implements Comparisons {

  private final ComparisonCalculator calculator = new ComparisonCalculator(Locale.ENGLISH);

  @Inject private Runs runs;

  /** For the container, which sets the fields. */
  public ComparisonService() {}

  ComparisonService(Runs runs) {
    this.runs = runs;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Comparison ofRun(UUID runId) {
    return calculator.compare(runs.outcomes(runId));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Page<CaseDifference> differences(UUID runId, String a, String b, PageRequest request) {
    Page<DiscordantCase> page = DiscordantCase.page(runs.outcomes(runId), a, b, request);
    List<UUID> ids = page.data().stream().map(DiscordantCase::caseId).toList();
    Map<UUID, RunCase> cases =
        runs.cases(runId, ids).stream()
            .collect(Collectors.toMap(RunCase::caseId, Function.identity()));
    return page.map(found -> difference(found, cases.get(found.caseId())));
  }

  private static CaseDifference difference(DiscordantCase found, RunCase asked) {
    return new CaseDifference(
        asked.caseId(),
        asked.key(),
        asked.prompt(),
        asked.expected(),
        found.aPassed(),
        found.aScore(),
        found.bScore());
  }
}
