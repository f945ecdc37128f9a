package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The cases of one tag.
 *
 * @param cases of that tag, whether answered or not
 * @param assistants in the order of the run
 * @param pairs every two of them, the earlier one as {@code a}
 */
public record TagResult(String tag, int cases, List<TagRate> assistants, List<TagPair> pairs)
    implements Serializable {

  public TagResult {
    Objects.requireNonNull(tag, "tag");
    assistants = List.copyOf(assistants);
    pairs = List.copyOf(pairs);
  }
}
