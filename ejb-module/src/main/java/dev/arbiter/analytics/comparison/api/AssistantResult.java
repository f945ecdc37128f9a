package dev.arbiter.analytics.comparison.api;

import dev.arbiter.analytics.statistics.api.Interval;
import jakarta.json.bind.annotation.JsonbNillable;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one assistant did by itself.
 *
 * @param items answers asked for: cases times trials
 * @param answered items with a grade; with one trial a case the same as {@code gradedCases}
 * @param gradedCases cases with at least one grade; every rate below is over these
 * @param passed cases of which at least half of the graded trials passed
 * @param passRate mean over cases of the share of graded trials that passed, 0 to 1; with one trial
 *     {@code passed / gradedCases}; null when no case is graded
 * @param interval Wilson's 95 % interval of {@code passRate}, with several trials or clusters of
 *     cases of the size that their spread allows; 0 to 1 when no case is graded
 * @param meanScore mean over cases of the mean score of a case's trials, 0 to 1; null when no case
 *     is graded
 * @param scores graded cases by the mean score of their trials, in {@value #SCORE_BINS} parts of
 *     equal width from 0 to 1; a score on a border counts in the upper part
 * @param outcomes items by the wire name of their outcome, only those that occurred; items not
 *     asked yet are in none
 */
public record AssistantResult(
    String name,
    int items,
    int answered,
    int gradedCases,
    int passed,
    @JsonbNillable @Schema(nullable = true) Double passRate,
    Interval interval,
    @JsonbNillable @Schema(nullable = true) Double meanScore,
    List<Integer> scores,
    Map<String, Integer> outcomes,
    CheckCounts checks)
    implements Serializable {

  /** Parts of the distribution of scores. */
  public static final int SCORE_BINS = 10;

  public AssistantResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(checks, "checks");
    scores = List.copyOf(scores);
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    if (answered > items || gradedCases > answered || passed > gradedCases || passed < 0) {
      throw new IllegalArgumentException(
          "Not passed <= gradedCases <= answered <= items: %d, %d, %d, %d"
              .formatted(passed, gradedCases, answered, items));
    }
    if (scores.size() != SCORE_BINS
        || scores.stream().mapToInt(Integer::intValue).sum() != gradedCases) {
      throw new IllegalArgumentException(scores + " of " + gradedCases + " graded cases");
    }
  }
}
