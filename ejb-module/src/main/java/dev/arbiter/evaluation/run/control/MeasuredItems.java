package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.MeasuredRun.MeasuredAssistant;
import dev.arbiter.evaluation.run.entity.MeasurementStore.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects one assistant's measurements in any order. */
final class MeasuredItems {

  private final int trials;
  private final double[] latencyMs;
  private final double[] cost;
  private final Set<String> currencies = new TreeSet<>();

  MeasuredItems(int cases, int trials) {
    this.trials = trials;
    latencyMs = new double[Math.multiplyExact(cases, trials)];
    cost = new double[latencyMs.length];
    Arrays.fill(latencyMs, Double.NaN);
    Arrays.fill(cost, Double.NaN);
  }

  /** How long a failure took says nothing of how long an answer takes; what it cost was paid. */
  void add(int rank, Measurement measured) {
    int item = rank * trials + measured.trial() - 1;
    if (measured.latencyMs() != null && measured.outcome().isGraded()) {
      latencyMs[item] = measured.latencyMs();
    }
    if (measured.cost() != null) {
      cost[item] = measured.cost();
      currencies.add(measured.currency() == null ? "?" : measured.currency());
    }
  }

  MeasuredAssistant build(String name, boolean recorded) {
    return new MeasuredAssistant(name, recorded, trials, latencyMs, cost, List.copyOf(currencies));
  }
}
