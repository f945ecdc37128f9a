package dev.arbiter.analytics.performance.control;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performance.AssistantPerformance;
import dev.arbiter.analytics.performance.api.Performance.PairPerformance;
import dev.arbiter.analytics.performance.api.Performance.Resampling;
import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.MeasuredRun.MeasuredAssistant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns measured answers into percentiles and their differences. Pure. */
final class PerformanceCalculator {

  /** Values counted for all intervals of a run: a few seconds of one processor at most. */
  private static final long BUDGET = 400_000_000L;

  private final PerformanceWarnings warnings;

  PerformanceCalculator(Locale locale) {
    warnings = new PerformanceWarnings(locale);
  }

  Performance compute(MeasuredRun run, long seed) {
    int count = run.assistants().size();
    SpreadCalculator spreads =
        new SpreadCalculator(BUDGET / Math.max(1, (long) count * (count + 1)), seed);
    List<AssistantPerformance> assistants = new ArrayList<>();
    List<PairPerformance> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MeasuredAssistant a = run.assistants().get(i);
      assistants.add(assistant(a, run.clusters(), spreads));
      for (int j = i + 1; j < count; j++) {
        pairs.add(pair(a, run.assistants().get(j), run.clusters(), spreads));
      }
    }
    return new Performance(
        run.suiteName(),
        run.suiteVersion(),
        assistants,
        pairs,
        new Resampling(Long.toHexString(seed), spreads.leastDraws()),
        warnings.of(run));
  }

  private static AssistantPerformance assistant(
      MeasuredAssistant one, int[] clusters, SpreadCalculator spreads) {
    boolean priced = one.currencies().size() == 1;
    return new AssistantPerformance(
        one.name(),
        spreads.of(latency(one, clusters)),
        priced ? spreads.of(cost(one, clusters)) : null,
        priced ? one.currencies().get(0) : null,
        priced ? total(one) : null);
  }

  private static PairPerformance pair(
      MeasuredAssistant a, MeasuredAssistant b, int[] clusters, SpreadCalculator spreads) {
    boolean priced = a.currencies().size() == 1 && a.currencies().equals(b.currencies());
    return new PairPerformance(
        a.name(),
        b.name(),
        spreads.difference(latency(a, clusters), latency(b, clusters)),
        priced ? spreads.difference(cost(a, clusters), cost(b, clusters)) : null);
  }

  private static CaseMeasures latency(MeasuredAssistant one, int[] clusters) {
    return new CaseMeasures(one.latencyMs(), one.trials(), clusters);
  }

  private static CaseMeasures cost(MeasuredAssistant one, int[] clusters) {
    return new CaseMeasures(one.cost(), one.trials(), clusters);
  }

  private static String total(MeasuredAssistant one) {
    double sum = Arrays.stream(one.cost()).filter(cost -> !Double.isNaN(cost)).sum();
    return new BigDecimal(sum, MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
  }
}
