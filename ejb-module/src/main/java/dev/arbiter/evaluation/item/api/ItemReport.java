package dev.arbiter.evaluation.item.api;

import dev.arbiter.evaluation.run.api.RunDetail;
import java.util.List;
import java.util.Objects;

/**
 * All that a page shows of a run's items, read at once.
 *
 * @param tags of the run's cases, the largest first, at most {@value #MOST_TAGS}
 * @param others newest other runs of the suite, to look for changes, at most {@value #MOST_OTHERS}
 */
public record ItemReport(
    RunDetail run, List<String> tags, List<RunReference> others, ItemPage items) {

  /** More tags are not offered for a choice. */
  public static final int MOST_TAGS = 100;

  /** More runs are not offered for a choice. */
  public static final int MOST_OTHERS = 20;

  public ItemReport {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(items, "items");
    tags = List.copyOf(tags);
    others = List.copyOf(others);
  }
}
