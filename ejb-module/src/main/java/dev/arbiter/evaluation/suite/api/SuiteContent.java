package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.page.type.Page;
import java.util.List;

/**
 * A suite with one page of the cases of one of its versions.
 *
 * @param version the one shown; 0 while the suite has none
 * @param matching how many cases of it the filter leaves
 * @param tags its most used tags
 */
public record SuiteContent(
    SuiteSummary suite, int version, int matching, List<TagUse> tags, Page<CaseSummary> cases) {

  public SuiteContent {
    tags = List.copyOf(tags);
  }
}
