package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.ComparisonReport;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.ReportRequest;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the assistants of a run from its graded outcomes. The comparison of a complete run is
 * kept: it will never be another.
 */
@Stateless
public class ComparisonService implements Comparisons {

  private static final String COMPARISON = "comparison";

  private static final String TAGS = "tags";

  private static final String ACROSS = "across";

  private final ComparisonCalculator calculator = new ComparisonCalculator(Locale.ENGLISH);
  private final TagCalculator tags = new TagCalculator(Locale.ENGLISH);
  private final RunMerger merger = new RunMerger(Locale.ENGLISH);

  @Inject private Runs runs;
  @Inject private RunPairs pairs;
  @Inject private TenantCache cache;
  @Inject private CurrentCaller caller;

  /** For the container, which sets the fields. */
  public ComparisonService() {}

  ComparisonService(Runs runs, RunPairs pairs, TenantCache cache, CurrentCaller caller) {
    this.runs = runs;
    this.pairs = pairs;
    this.cache = cache;
    this.caller = caller;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Comparison ofRun(UUID runId) {
    RunDetail run = runs.get(runId);
    return kept(COMPARISON, run, Comparison.class)
        .orElseGet(() -> compare(run, runs.outcomes(run)));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public TagComparison byTag(UUID runId, int limit) {
    checkTags(limit);
    RunDetail run = runs.get(runId);
    return kept(TAGS, run, TagComparison.class)
        .orElseGet(() -> compareTags(run, runs.outcomes(run)))
        .first(limit);
  }

  @Override
  @Requires(Permission.RUN_READ)
  public ComparisonReport report(UUID runId, ReportRequest wanted) {
    checkTags(wanted.tags());
    RunDetail run = runs.get(runId);
    if (!run.status().isFinal() || run.status() == RunStatus.FAILED) {
      return ComparisonReport.without(run);
    }
    GradedOutcomes outcomes = runs.outcomes(run);
    Comparison comparison =
        kept(COMPARISON, run, Comparison.class).orElseGet(() -> compare(run, outcomes));
    TagComparison byTag =
        kept(TAGS, run, TagComparison.class).orElseGet(() -> compareTags(run, outcomes));
    List<PairResult> all = comparison.pairs();
    int chosen = wanted.pair() >= 0 && wanted.pair() < all.size() ? wanted.pair() : 0;
    Page<DiscordantCase> page =
        all.isEmpty() || !caller.require().may(Permission.ANSWER_READ)
            ? new Page<>(List.of(), null)
            : DiscordantCase.page(outcomes, all.get(chosen), wanted.cases());
    List<CaseAnswers> answers =
        page.data().isEmpty() ? List.of() : runs.answers(run, DiscordantCase.ids(page));
    return new ComparisonReport(
        run,
        comparison,
        byTag.first(wanted.tags()),
        chosen,
        described(page, answers.stream().map(CaseAnswers::asked).toList()),
        answers);
  }

  private static void checkTags(int limit) {
    if (limit < 1 || limit > MOST_TAGS) {
      throw ProblemException.invalid("page.limit", MOST_TAGS);
    }
  }

  private Comparison compare(RunDetail run, GradedOutcomes outcomes) {
    Comparison comparison = calculator.compare(outcomes);
    keep(COMPARISON, run, outcomes, comparison);
    return comparison;
  }

  private TagComparison compareTags(RunDetail run, GradedOutcomes outcomes) {
    TagComparison comparison = tags.compare(outcomes);
    keep(TAGS, run, outcomes, comparison);
    return comparison;
  }

  private <V extends Serializable> Optional<V> kept(String kind, RunDetail run, Class<V> type) {
    return cache.find(edition(kind, run), run.id(), type);
  }

  private void keep(String kind, RunDetail run, GradedOutcomes outcomes, Serializable value) {
    if (outcomes.complete()) {
      cache.keep(edition(kind, run), run.id(), value);
    }
  }

  /** A run that is graded anew or tried again is another one from its next event on. */
  private static String edition(String kind, RunDetail run) {
    return kind + "#" + run.lastEvent();
  }

  @Override
  @Requires(Permission.RUN_READ)
  public RunsComparison acrossRuns(List<UUID> ids, int limit) {
    if (limit < 1 || limit > MOST_TAGS_ACROSS) {
      throw ProblemException.invalid("page.limit", MOST_TAGS_ACROSS);
    }
    if (ids.size() < 2 || ids.size() > MOST_RUNS || Set.copyOf(ids).size() < ids.size()) {
      throw ProblemException.invalid("comparison.runs", MOST_RUNS);
    }
    List<RunDetail> compared = ids.stream().map(runs::get).toList();
    String edition =
        compared.stream()
            .map(run -> run.id() + "@" + run.lastEvent())
            .collect(Collectors.joining(" ", ACROSS + "#", ""));
    return cache
        .find(edition, ids.get(0), RunsComparison.class)
        .orElseGet(() -> compare(edition, compared))
        .withTags(limit);
  }

  private RunsComparison compare(String edition, List<RunDetail> compared) {
    CommonCases common = pairs.commonCases(compared);
    List<RunMerger.Side> sides = compared.stream().map(this::side).toList();
    int uneven =
        pairs.unevenlyGraded(
            compared, common, sides.stream().map(RunMerger.Side::outcomes).toList());
    RunsComparison comparison = merger.compare(sides, common, uneven).withTags(MOST_TAGS_ACROSS);
    if (sides.stream().allMatch(side -> side.outcomes().complete())) {
      cache.keep(edition, compared.get(0).id(), comparison);
    }
    return comparison;
  }

  private RunMerger.Side side(RunDetail run) {
    return new RunMerger.Side(
        run.id(), run.assistants().stream().map(RunAssistant::id).toList(), runs.outcomes(run));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Page<CaseDifference> differences(UUID runId, String a, String b, PageRequest request) {
    RunDetail run = runs.get(runId);
    Page<DiscordantCase> page = DiscordantCase.page(runs.outcomes(run), a, b, request);
    return described(page, runs.cases(run, DiscordantCase.ids(page)));
  }

  private static Page<CaseDifference> described(Page<DiscordantCase> page, List<RunCase> asked) {
    Map<UUID, RunCase> cases =
        asked.stream().collect(Collectors.toMap(RunCase::caseId, Function.identity()));
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
