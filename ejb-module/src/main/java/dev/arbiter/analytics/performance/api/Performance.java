package dev.arbiter.analytics.performance.api;

import dev.arbiter.analytics.statistics.api.Interval;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What a run's answers took and cost.
 *
 * @param assistants in the order of the run
 * @param pairs every two of them, the earlier one as {@code a}, on the cases that both have a
 *     measurement of
 * @param resampling how the intervals of percentiles were drawn
 * @param warnings plain sentences on what weakens the figures; empty when nothing does
 */
public record Performance(
    String suiteName,
    int suiteVersion,
    List<AssistantPerformance> assistants,
    List<PairPerformance> pairs,
    Resampling resampling,
    List<String> warnings)
    implements Serializable {

  public Performance {
    Objects.requireNonNull(suiteName, "suiteName");
    Objects.requireNonNull(resampling, "resampling");
    assistants = List.copyOf(assistants);
    pairs = List.copyOf(pairs);
    warnings = List.copyOf(warnings);
  }

  /**
   * @param seed in hexadecimal digits; made of the run's id, so that a run always shows the same
   *     intervals
   * @param leastDraws the fewest draws behind any of the intervals
   */
  public record Resampling(String seed, int leastDraws) implements Serializable {}

  /**
   * @param latencyMs over answers that a grader sees; null when none is known
   * @param cost of an answer, over all with a known cost; null when none is, or in several
   *     currencies
   * @param currency ISO 4217; null without cost
   * @param totalCost decimal number as text; null without cost
   */
  public record AssistantPerformance(
      String name, Spread latencyMs, Spread cost, String currency, String totalCost)
      implements Serializable {}

  /**
   * @param latencyMs of {@code a} less that of {@code b}; null when they have no case in common
   * @param cost the same of costs; null also when the two have different currencies
   */
  public record PairPerformance(String a, String b, Spread latencyMs, Spread cost)
      implements Serializable {}

  /**
   * @param n answers, or for a difference cases
   * @param units independent groups of cases
   * @param mean arithmetic mean of the cases' means, or mean of their differences
   * @param meanInterval 95 % t-interval of {@code mean}; null with fewer than 2 units
   */
  public record Spread(
      int n, int units, double mean, Interval meanInterval, List<Percentile> percentiles)
      implements Serializable {

    public Spread {
      percentiles = List.copyOf(percentiles);
    }
  }

  /**
   * @param percent 50, 90, 95 or 99
   * @param value the smallest value that this share of the answers does not exceed; null when fewer
   *     than 1 answer is expected above it
   * @param interval 95 % bootstrap interval; null when fewer than 5 are
   */
  public record Percentile(int percent, Double value, Interval interval) implements Serializable {}
}
