package dev.arbiter.analytics.comparison.api;

import dev.arbiter.analytics.statistics.api.Interval;
import jakarta.json.bind.annotation.JsonbNillable;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two assistants on the cases that both have a grade for.
 *
 * @param a name of the one; a positive difference speaks for it
 * @param b name of the other
 * @param n cases with a grade of both
 * @param units of those cases that are independent: the cases themselves, or their clusters
 * @param difference pass rate of {@code a} less that of {@code b} on those cases, -1 to 1; null
 *     when {@code n} is 0
 * @param interval 95 % interval of {@code difference}: Newcombe's for paired data, or Student's
 *     where there are several trials or clusters
 * @param test name of the test behind {@code pValue}: exact McNemar with one trial a case, else
 *     paired t, clustered paired t where cases form clusters
 * @param pValue two-sided; never 0, see {@code pValueAdjusted}
 * @param midPValue two-sided mid-p of the same test, less conservative; the verdict ignores it; the
 *     same as {@code pValue} for t
 * @param pValueAdjusted {@code pValue} adjusted for all pairs of the comparison by Benjamini and
 *     Hochberg; a value below {@link Double#MIN_NORMAL} is given as that
 * @param aOnly discordant cases that only {@code a} passed, with several trials by at least half
 * @param bOnly discordant cases that only {@code b} passed
 * @param minimumDetectableDifference the smallest true difference in pass rate that this verdict
 *     rule finds in four of five such suites, 0 to 1; null when it finds none
 * @param scoreDifference mean score of {@code a} less that of {@code b}; null when all scores are 0
 *     or 1, where {@code difference} says the same
 * @param scoreInterval 95 % t-interval of {@code scoreDifference} over cases; null with fewer than
 *     2 cases and when all scores are 0 or 1
 * @param scoreMinimumDetectableDifference as for pass rates; null where {@code scoreInterval} is
 * @param sentence the verdict in one plain English sentence
 */
public record PairResult(
    String a,
    String b,
    int n,
    int units,
    @JsonbNillable @Schema(nullable = true) Double difference,
    Interval interval,
    String test,
    double pValue,
    double midPValue,
    double pValueAdjusted,
    int aOnly,
    int bOnly,
    @JsonbNillable @Schema(nullable = true) Double minimumDetectableDifference,
    Double scoreDifference,
    Interval scoreInterval,
    Double scoreMinimumDetectableDifference,
    Verdict verdict,
    String sentence)
    implements Serializable {

  public PairResult {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(sentence, "sentence");
    if (aOnly < 0 || bOnly < 0 || aOnly + bOnly > n) {
      throw new IllegalArgumentException(
          "Discordant cases %d and %d of %d".formatted(aOnly, bOnly, n));
    }
  }
}
