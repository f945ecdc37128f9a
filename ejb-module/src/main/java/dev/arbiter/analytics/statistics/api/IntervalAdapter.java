package dev.arbiter.analytics.statistics.api;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.List;

/** Writes an interval as the array of its two bounds. */
public class IntervalAdapter implements JsonbAdapter<Interval, List<Double>> {

  @Override
  public List<Double> adaptToJson(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  @Override
  public Interval adaptFromJson(List<Double> bounds) {
    if (bounds.size() != 2) {
      throw new IllegalArgumentException("An interval has two bounds, not " + bounds.size());
    }
    return new Interval(bounds.get(0), bounds.get(1));
  }
}
