package dev.arbiter.evaluation.search.api;

import java.util.Objects;

/**
 * The place of a text where the first of the words stands.
 *
 * @param before what stands before it; begins with an ellipsis when there is more
 * @param hit the word as it is written there; blank when it is elsewhere than in this text
 * @param after what stands behind it; ends with an ellipsis when there is more
 */
public record Excerpt(String before, String hit, String after) {

  public Excerpt {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(hit, "hit");
    Objects.requireNonNull(after, "after");
  }
}
