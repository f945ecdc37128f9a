package dev.arbiter.evaluation.run.api;

import java.util.List;
import java.util.Objects;

/**
 * What a run's answers took and cost.
 *
 * @param complete whether no item will change any more
 * @param assistants in the order of the run
 * @param clusters of the cases, as in {@link CaseGroups}
 */
public record MeasuredRun(
    String suiteName,
    int suiteVersion,
    boolean complete,
    List<MeasuredAssistant> assistants,
    int[] clusters) {

  public MeasuredRun {
    Objects.requireNonNull(suiteName, "suiteName");
    Objects.requireNonNull(clusters, "clusters");
    assistants = List.copyOf(assistants);
  }

  /**
   * One assistant's answers; an item is known by {@code rank * trials + trial - 1}.
   *
   * @param recorded whether the answers were imported, with what their file says of latency
   * @param trials how often each case was asked
   * @param latencyMs per item, NaN where it is not known or there was no answer to grade
   * @param cost per item, NaN where it is not known
   * @param currencies of the costs, without duplicates
   */
  public record MeasuredAssistant(
      String name,
      boolean recorded,
      int trials,
      double[] latencyMs,
      double[] cost,
      List<String> currencies) {

    public MeasuredAssistant {
      Objects.requireNonNull(name, "name");
      currencies = List.copyOf(currencies);
    }
  }
}
