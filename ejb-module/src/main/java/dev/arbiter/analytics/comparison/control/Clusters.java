package dev.arbiter.analytics.comparison.control;

import java.util.HashMap;
import java.util.Map;

/** Clusters of some cases. */
final class Clusters {

  private Clusters() {}

  /**
   * The clusters of those cases, numbered anew from 0: the few cases of a tag must not take memory
   * for all clusters of the suite.
   *
   * @param clusters per rank, negative for a case that stands for itself, which it stays
   */
  static int[] renumbered(int[] ranks, int[] clusters) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] renumbered = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      int cluster = clusters[ranks[i]];
      renumbered[i] = cluster < 0 ? -1 : numbers.computeIfAbsent(cluster, unseen -> numbers.size());
    }
    return renumbered;
  }
}
