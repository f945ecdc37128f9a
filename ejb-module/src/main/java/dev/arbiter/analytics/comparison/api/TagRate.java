package dev.arbiter.analytics.comparison.api;

import dev.arbiter.analytics.statistics.api.Interval;
import java.io.Serializable;
import java.util.Objects;

/**
 * One assistant on the cases of a tag.
 *
 * @param n cases with a grade
 * @param passRate 0 to 1; null when no case is graded
 * @param interval 95 % interval of {@code passRate}, as in {@link AssistantResult}
 */
public record TagRate(String name, int n, Double passRate, Interval interval)
    implements Serializable {

  public TagRate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(interval, "interval");
  }
}
