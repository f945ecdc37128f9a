package dev.arbiter.analytics.overview.entity;

import java.util.Objects;

/**
 * How one assistant did in a run.
 *
 * @param answered items with a grade, of {@code items}
 * @param passRate 0 to 1; null when nothing is graded
 * @param low of the pass rate's 95 % interval
 * @param high of the same
 * @param latencyP50 in ms; null when it is not known
 * @param latencyP95 in ms; null when it is not known, or the run is too small
 * @param cost mean of an answer; null when it is not known
 * @param currency ISO 4217; null without cost
 */
public record KeptAssistant(
    String name,
    int items,
    int answered,
    Double passRate,
    double low,
    double high,
    Double latencyP50,
    Double latencyP95,
    Double cost,
    String currency) {

  public KeptAssistant {
    Objects.requireNonNull(name, "name");
  }
}
