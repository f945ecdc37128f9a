package dev.arbiter.analytics.comparison.api;

import dev.arbiter.platform.page.type.PageRequest;
import java.util.Objects;

/**
 * What a report is to contain.
 *
 * @param pair index of the pair whose differing cases are wanted; one that there is not means 0
 * @param tags how many tags at most, 1 to {@value Comparisons#MOST_TAGS}
 * @param cases the page of differing cases
 */
public record ReportRequest(int pair, int tags, PageRequest cases) {

  public ReportRequest {
    Objects.requireNonNull(cases, "cases");
  }
}
