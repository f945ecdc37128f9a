package dev.arbiter.analytics.comparison.api;

import dev.arbiter.analytics.statistics.api.Interval;
import java.io.Serializable;
import java.util.Objects;

/**
 * Two assistants on the cases of a tag that both have a grade for.
 *
 * @param units of those cases that are independent
 * @param difference pass rate of {@code a} less that of {@code b}; null when {@code n} is 0
 * @param interval its 95 % interval, as in {@link PairResult}
 * @param test name of the test; null when there are too few cases for one
 * @param pValue two-sided; null without a test
 * @param pValueAdjusted for all tags and pairs of the comparison by Benjamini and Hochberg; null
 *     without a test
 */
public record TagPair(
    String a,
    String b,
    int n,
    int units,
    Double difference,
    Interval interval,
    int aOnly,
    int bOnly,
    String test,
    Double pValue,
    Double pValueAdjusted,
    Verdict verdict)
    implements Serializable {

  public TagPair {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(verdict, "verdict");
  }
}
