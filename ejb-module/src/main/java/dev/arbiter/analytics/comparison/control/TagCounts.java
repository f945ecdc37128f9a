package dev.arbiter.analytics.comparison.control;

import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CaseTag;
import java.util.Arrays;
import java.util.List;

/**
 * How tags cover the cases.
 *
 * @param untagged cases without any tag at all
 * @param withSeveral cases that stand in several of the tags that are shown
 */
record TagCounts(int untagged, int withSeveral) {

  static TagCounts of(CaseGroups groups, List<CaseTag> shown) {
    int cases = groups.clusters().length;
    int[] any = count(groups.tags(), cases);
    int[] several = count(shown, cases);
    return new TagCounts(
        (int) Arrays.stream(any).filter(tags -> tags == 0).count(),
        (int) Arrays.stream(several).filter(tags -> tags > 1).count());
  }

  private static int[] count(List<CaseTag> tags, int cases) {
    int[] counts = new int[cases];
    for (CaseTag tag : tags) {
      for (int rank : tag.ranks()) {
        counts[rank]++;
      }
    }
    return counts;
  }
}
