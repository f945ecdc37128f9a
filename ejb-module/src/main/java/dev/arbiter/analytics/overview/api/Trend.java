package dev.arbiter.analytics.overview.api;

import dev.arbiter.analytics.statistics.api.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Pass rates over the runs of one suite.
 *
 * @param choices suites with results, the newest first
 * @param series one per assistant, those with the newest points first
 */
public record Trend(
    UUID suiteId, String suiteName, List<Overview.SuiteChoice> choices, List<Series> series) {

  public Trend {
    choices = List.copyOf(choices);
    series = List.copyOf(series);
  }

  /**
   * @param points oldest first
   */
  public record Series(String assistant, List<Point> points) {

    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * @param suiteVersion that the run asked
   * @param passRate 0 to 1
   * @param interval 95 % interval of {@code passRate}
   */
  public record Point(
      UUID runId, int suiteVersion, Instant at, double passRate, Interval interval) {}
}
