package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cases of several versions, matched by key and content.
 *
 * @param ranks per version the places of the common cases, in the order of the first version
 * @param changed cases whose key all versions have, but not all with the same content
 */
record CaseMatch(List<int[]> ranks, int changed) {

  static CaseMatch of(List<List<KnownCase>> versions) {
    List<KnownCase> first = versions.get(0);
    List<Map<String, Integer>> rankOfKey = versions.stream().map(CaseMatch::byKey).toList();
    int[][] found = new int[versions.size()][first.size()];
    int common = 0;
    int changed = 0;
    for (KnownCase known : first) {
      int[] places = rankOfKey.stream().mapToInt(of -> of.getOrDefault(known.key(), -1)).toArray();
      if (Arrays.stream(places).anyMatch(place -> place < 0)) {
        continue;
      }
      if (isAlike(versions, places)) {
        for (int i = 0; i < places.length; i++) {
          found[i][common] = places[i];
        }
        common++;
      } else {
        changed++;
      }
    }
    int length = common;
    return new CaseMatch(
        Arrays.stream(found).map(ranks -> Arrays.copyOf(ranks, length)).toList(), changed);
  }

  private static Map<String, Integer> byKey(List<KnownCase> version) {
    Map<String, Integer> ranks = new HashMap<>(version.size() * 2);
    version.forEach(known -> ranks.put(known.key(), ranks.size()));
    return ranks;
  }

  private static boolean isAlike(List<List<KnownCase>> versions, int[] places) {
    return IntStream.range(0, places.length)
            .mapToObj(i -> versions.get(i).get(places[i]).hash())
            .distinct()
            .count()
        == 1;
  }
}
