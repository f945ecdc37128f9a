package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What a run shows about its assistants.
 *
 * @param assistants in the order of the run
 * @param pairs every two of them, the earlier one as {@code a}
 * @param warnings plain sentences on what weakens the figures, above all cases without a grade;
 *     empty when nothing does
 */
public record Comparison(
    ComparedSuite suite,
    List<AssistantResult> assistants,
    List<PairResult> pairs,
    List<String> warnings)
    implements Serializable {

  public Comparison {
    Objects.requireNonNull(suite, "suite");
    assistants = List.copyOf(assistants);
    pairs = List.copyOf(pairs);
    warnings = List.copyOf(warnings);
  }
}
