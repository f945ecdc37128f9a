package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The assistants of several runs of one suite, on the cases that all runs asked alike.
 *
 * @param runs in the order asked for: the first is the baseline
 * @param commonCases cases with the same id and content in all versions: all figures are over them
 * @param changed cases left out because their content is not the same in all versions
 * @param onlyInFirst {@code leftOut} of the first run
 * @param onlyInSecond {@code leftOut} of the second run
 * @param comparison its suite is that of the newest version; its pairs are an assistant of the
 *     baseline with one of another run, those of the same name first; an assistant of several runs
 *     stands in it once for each, with the number of its run behind the name
 * @param tags the same for the cases of each tag
 */
public record RunsComparison(
    List<ComparedRun> runs,
    int commonCases,
    int changed,
    int onlyInFirst,
    int onlyInSecond,
    Comparison comparison,
    TagComparison tags)
    implements Serializable {

  /**
   * @param assistants names in {@code comparison}, in the order of the run
   * @param assistantIds their ids, in the same order
   * @param leftOut cases left out because not every other run's version has them
   */
  public record ComparedRun(
      UUID id, int suiteVersion, List<String> assistants, List<UUID> assistantIds, int leftOut)
      implements Serializable {

    public ComparedRun {
      Objects.requireNonNull(id, "id");
      assistants = List.copyOf(assistants);
      assistantIds = List.copyOf(assistantIds);
    }
  }

  public RunsComparison {
    runs = List.copyOf(runs);
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(tags, "tags");
  }

  /** With the first so many tags. */
  public RunsComparison withTags(int limit) {
    return new RunsComparison(
        runs, commonCases, changed, onlyInFirst, onlyInSecond, comparison, tags.first(limit));
  }
}
