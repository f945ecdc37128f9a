package dev.arbiter.analytics.overview.api;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an assistant did in the newest run of a suite, and in comparison with the run before.
 *
 * @param passRate 0 to 1; null when nothing is graded
 * @param interval 95 % interval of {@code passRate}
 * @param change null without a run before, or without a rate in one of the two
 * @param latencyP50 in ms; null when it is not known
 * @param latencyP95 in ms; null when it is not known, or the run is too small
 * @param cost mean of an answer; null when it is not known
 * @param currency ISO 4217; null without cost
 * @param answered items with a grade, of {@code items}
 */
public record Standing(
    UUID suiteId,
    String suiteName,
    UUID runId,
    String assistant,
    Double passRate,
    Interval interval,
    Change change,
    Double latencyP50,
    Double latencyP95,
    Double cost,
    String currency,
    int answered,
    int items) {

  /**
   * @param sinceRun the run before
   * @param sameVersion whether both runs asked the same version of the suite
   * @param difference pass rate now less that of then, -1 to 1
   * @param interval 95 % interval of {@code difference}, as if other cases had been asked
   * @param shown whether the interval leaves 0 out
   */
  @Schema(name = "StandingChange")
  public record Change(
      UUID sinceRun, boolean sameVersion, double difference, Interval interval, boolean shown) {}
}
