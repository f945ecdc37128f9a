package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The assistants of a run, tag by tag.
 *
 * @param tags largest first; those of the same size by name
 * @param leftOut tags that are large enough, but beyond the number asked for
 * @param tooSmall tags with fewer cases than {@code leastCases}: nothing can show on so few, and
 *     looking anyway would only blur what shows elsewhere
 * @param untagged cases without any tag
 * @param tests p-values that were adjusted together: all tags times pairs, shown or not
 * @param warnings plain sentences; empty when nothing weakens the figures
 */
public record TagComparison(
    ComparedSuite suite,
    List<TagResult> tags,
    int leftOut,
    int tooSmall,
    int leastCases,
    int untagged,
    int tests,
    List<String> warnings)
    implements Serializable {

  public TagComparison {
    Objects.requireNonNull(suite, "suite");
    tags = List.copyOf(tags);
    warnings = List.copyOf(warnings);
  }

  /** The first so many tags; the rest counts as left out. */
  public TagComparison first(int limit) {
    int shown = Math.min(limit, tags.size());
    return new TagComparison(
        suite,
        tags.subList(0, shown),
        leftOut + tags.size() - shown,
        tooSmall,
        leastCases,
        untagged,
        tests,
        warnings);
  }
}
