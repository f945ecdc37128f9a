package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.error.type.ProblemException;
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

  private static final String TAGS = "tags";

  private final ComparisonCalculator calculator = new ComparisonCalculator(Locale.ENGLISH);
  private final TagCalculator tags = new TagCalculator(Locale.ENGLISH);
  private final RunMerger merger = new RunMerger(Locale.ENGLISH);

  @Inject private Runs runs;
  @Inject private RunPairs pairs;
  @Inject private TenantCache cache;

  /** For the container, which sets the fields. */
  public ComparisonService() {}

  ComparisonService(Runs runs, RunPairs pairs, TenantCache cache) {
    this.runs = runs;
    this.pairs = pairs;
    this.cache = cache;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Comparison ofRun(UUID runId) {
    // A run that is graded anew or tried again is another one from its next event on.
    String kind = KIND + "#" + runs.get(runId).lastEvent();
    return cache.find(kind, runId, Comparison.class).orElseGet(() -> compare(runId, kind));
  }

  private Comparison compare(UUID runId, String kind) {
    GradedOutcomes outcomes = runs.outcomes(runId);
    Comparison comparison = calculator.compare(outcomes);
    if (outcomes.complete()) {
      cache.keep(kind, runId, comparison);
    }
    return comparison;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public TagComparison byTag(UUID runId, int limit) {
    if (limit < 1 || limit > MOST_TAGS) {
      throw ProblemException.invalid("page.limit", MOST_TAGS);
    }
    return cache
        .find(TAGS, runId, TagComparison.class)
        .orElseGet(() -> compareTags(runId))
        .first(limit);
  }

  private TagComparison compareTags(UUID runId) {
    GradedOutcomes outcomes = runs.outcomes(runId);
    TagComparison comparison = tags.compare(outcomes);
    if (outcomes.complete()) {
      cache.keep(TAGS, runId, comparison);
    }
    return comparison;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public RunsComparison acrossRuns(UUID first, UUID second) {
    if (first.equals(second)) {
      throw ProblemException.invalid("comparison.runs");
    }
    CommonCases common = pairs.commonCases(first, second);
    return merger.compare(
        new RunMerger.Side(first, runs.outcomes(first)),
        new RunMerger.Side(second, runs.outcomes(second)),
        common);
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
