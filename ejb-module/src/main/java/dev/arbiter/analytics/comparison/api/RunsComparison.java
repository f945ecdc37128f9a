package dev.arbiter.analytics.comparison.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The assistants of two runs of one suite, on the cases that both runs asked alike.
 *
 * @param runs the two in the order asked for
 * @param commonCases cases with the same id and content in both versions: all figures are over them
 * @param changed cases left out because their content is not the same in both versions
 * @param onlyInFirst cases left out because the second run's version does not have them
 * @param onlyInSecond the same the other way
 * @param comparison its suite is that of the second run; an assistant of both runs stands in it
 *     twice, each with the number of its run behind the name
 */
public record RunsComparison(
    List<ComparedRun> runs,
    int commonCases,
    int changed,
    int onlyInFirst,
    int onlyInSecond,
    Comparison comparison) {

  /**
   * @param assistants names in {@code comparison}, in the order of the run
   */
  public record ComparedRun(UUID id, int suiteVersion, List<String> assistants) {

    public ComparedRun {
      Objects.requireNonNull(id, "id");
      assistants = List.copyOf(assistants);
    }
  }

  public RunsComparison {
    runs = List.copyOf(runs);
    Objects.requireNonNull(comparison, "comparison");
  }
}
