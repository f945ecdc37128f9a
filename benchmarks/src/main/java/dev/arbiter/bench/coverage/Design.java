package dev.arbiter.bench.coverage;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A way to draw samples whose true value is known, and the interval that is made of one.
 *
 * @param method what is looked at; the page has a table for each
 * @param setting how samples are drawn, for people
 * @param truth the value that the interval is of
 * @param draw draws one sample and makes its interval
 */
record Design(
    String method, String setting, double truth, Function<SplittableRandom, Interval> draw) {

  /**
   * What came of it.
   *
   * @param share of the samples whose interval holds the truth
   * @param width mean width of the intervals
   */
  record Coverage(Design design, int samples, double share, double width) {

    /** By how much the share may be off by chance: its own standard error. */
    double error() {
      return Math.sqrt(share * (1 - share) / samples);
    }
  }

  Coverage simulate(int samples, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 31L * (method + setting).hashCode());
    int covered = 0;
    double width = 0;
    for (int sample = 0; sample < samples; sample++) {
      Interval interval = draw.apply(random.split());
      covered += interval.contains(truth) ? 1 : 0;
      width += interval.high() - interval.low();
    }
    return new Coverage(this, samples, (double) covered / samples, width / samples);
  }
}
