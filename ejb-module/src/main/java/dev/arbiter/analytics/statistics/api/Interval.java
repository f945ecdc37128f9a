package dev.arbiter.analytics.statistics.api;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;

/**
 * A two-sided 95 % interval. In JSON it is the array {@code [low, high]}.
 *
 * @param low finite, at most {@code high}
 * @param high finite
 */
@JsonbTypeAdapter(IntervalAdapter.class)
public record Interval(double low, double high) implements Serializable {

  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  /**
   * The same interval seen from the other side: of {@code b - a} where this is of {@code a - b}.
   */
  public Interval negated() {
    return new Interval(0 - high, 0 - low);
  }

  /** Whether the value lies inside or on a bound. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
