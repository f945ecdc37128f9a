package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.UUID;

/**
 * Ids in one plain array. Read back from bytes, 50,000 of them as objects of their own took ten
 * times as long as all that assistants were graded for them.
 */
final class CaseIds extends AbstractList<UUID> implements RandomAccess, Serializable {

  private static final long serialVersionUID = 1L;

  /** The upper and the lower half of each, by turns. */
  private final long[] halves;

  CaseIds(Collection<UUID> ids) {
    halves = new long[2 * ids.size()];
    int next = 0;
    for (UUID id : ids) {
      halves[next++] = id.getMostSignificantBits();
      halves[next++] = id.getLeastSignificantBits();
    }
  }

  static CaseIds copyOf(Collection<UUID> ids) {
    return ids instanceof CaseIds packed ? packed : new CaseIds(ids);
  }

  @Override
  public UUID get(int rank) {
    return new UUID(halves[2 * rank], halves[2 * rank + 1]);
  }

  @Override
  public int size() {
    return halves.length / 2;
  }
}
