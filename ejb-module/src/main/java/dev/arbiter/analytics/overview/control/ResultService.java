package dev.arbiter.analytics.overview.control;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.overview.entity.KeptAssistant;
import dev.arbiter.analytics.overview.entity.KeptRun;
import dev.arbiter.analytics.overview.entity.ResultStore;
import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performance.AssistantPerformance;
import dev.arbiter.analytics.performance.api.Performance.Percentile;
import dev.arbiter.analytics.performance.api.Performance.Spread;
import dev.arbiter.analytics.performance.api.Performances;
import dev.arbiter.evaluation.activity.api.RunActivity;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the figures of one run and keeps them. */
@Stateless
public class ResultService {

  private static final int MEDIAN = 50;
  private static final int SLOW = 95;

  @Inject private Comparisons comparisons;
  @Inject private Performances performances;
  @Inject private ResultStore store;

  /** A second time, it keeps the same. */
  public void keep(RunActivity run) {
    Comparison comparison = comparisons.ofRun(run.id());
    Performance performance = performances.ofRun(run.id());
    PairResult first = comparison.pairs().isEmpty() ? null : comparison.pairs().get(0);
    store.keep(
        new KeptRun(
            run.id(),
            run.projectId(),
            run.suiteId(),
            run.suiteName(),
            run.suiteVersion(),
            run.lastEvent(),
            first == null ? null : first.sentence(),
            first == null ? null : first.verdict().name(),
            comparison.warnings().size(),
            run.completedAt(),
            assistants(comparison, performance)));
  }

  static List<KeptAssistant> assistants(Comparison comparison, Performance performance) {
    Map<String, AssistantPerformance> byName =
        performance.assistants().stream()
            .collect(Collectors.toMap(AssistantPerformance::name, Function.identity()));
    return comparison.assistants().stream()
        .map(one -> assistant(one, byName.get(one.name())))
        .toList();
  }

  private static KeptAssistant assistant(AssistantResult result, AssistantPerformance took) {
    Spread latency = took == null ? null : took.latencyMs();
    Spread cost = took == null ? null : took.cost();
    return new KeptAssistant(
        result.name(),
        result.items(),
        result.answered(),
        result.passRate(),
        result.interval().low(),
        result.interval().high(),
        percentile(latency, MEDIAN),
        percentile(latency, SLOW),
        cost == null ? null : cost.mean(),
        cost == null ? null : took.currency());
  }

  private static Double percentile(Spread spread, int percent) {
    return spread == null
        ? null
        : spread.percentiles().stream()
            .filter(one -> one.percent() == percent)
            .map(Percentile::value)
            .filter(value -> value != null)
            .findFirst()
            .orElse(null);
  }
}
