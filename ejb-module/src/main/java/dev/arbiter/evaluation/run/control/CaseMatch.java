package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cases of two versions, matched by key and content.
 *
 * @param ranksA places of the common cases in the first, ascending
 * @param ranksB places of the same cases in the second
 * @param changed cases of the same key with another content
 */
record CaseMatch(int[] ranksA, int[] ranksB, int changed) {

  static CaseMatch of(List<KnownCase> a, List<KnownCase> b) {
    Map<String, Integer> rankOfKey = new HashMap<>(b.size() * 2);
    b.forEach(known -> rankOfKey.put(known.key(), rankOfKey.size()));
    IntStream.Builder ranksA = IntStream.builder();
    IntStream.Builder ranksB = IntStream.builder();
    int changed = 0;
    for (int rank = 0; rank < a.size(); rank++) {
      Integer other = rankOfKey.get(a.get(rank).key());
      if (other != null && a.get(rank).hash().equals(b.get(other).hash())) {
        ranksA.add(rank);
        ranksB.add(other);
      } else if (other != null) {
        changed++;
      }
    }
    return new CaseMatch(ranksA.build().toArray(), ranksB.build().toArray(), changed);
  }
}
