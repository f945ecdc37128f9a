package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.cache.api.TenantCache;
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

/**
 * Compares the assistants of a run from its graded outcomes. The comparison of a complete run is
 * kept: it will never be another.
 */
@Stateless
public class ComparisonService implements Comparisons {

  private static final String KIND = "comparison";

  private final ComparisonCalculator calculator = new ComparisonCalculator(Locale.ENGLISH);

  @Inject private Runs runs;
  @Inject private TenantCache cache;

  /** For the container, which sets the fields. */
  public ComparisonService() {}

  ComparisonService(Runs runs, TenantCache cache) {
    this.runs = runs;
    this.cache = cache;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Comparison ofRun(UUID runId) {
    return cache.find(KIND, runId, Comparison.class).orElseGet(() -> compare(runId));
  }

  private Comparison compare(UUID runId) {
    GradedOutcomes outcomes = runs.outcomes(runId);
    Comparison comparison = calculator.compare(outcomes);
    if (outcomes.complete()) {
      cache.keep(KIND, runId, comparison);
    }
    return comparison;
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
