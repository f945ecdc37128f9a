package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How the cases of a suite version are grouped.
 *
 * @param tags those that at least one case has, by name; a case may have several
 * @param clusters per rank a number from 0 that cases of one cluster share, negative for a case
 *     that stands for itself; not to be changed
 */
public record CaseGroups(List<CaseTag> tags, int[] clusters) implements Serializable {

  public CaseGroups {
    tags = List.copyOf(tags);
    Objects.requireNonNull(clusters, "clusters");
  }

  /** Cases without tags that each stand for themselves. */
  public static CaseGroups none(int cases) {
    int[] clusters = new int[cases];
    Arrays.fill(clusters, -1);
    return new CaseGroups(List.of(), clusters);
  }

  /** Whether any case says that it belongs to a cluster. */
  public boolean isClustered() {
    return Arrays.stream(clusters).anyMatch(cluster -> cluster >= 0);
  }
}
