package dev.arbiter.platform.cache.control;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this node has put into the cache, so that it takes back the entries used longest ago before
 * all of them grow too large. JCache itself bounds neither number nor size.
 */
final class CacheBudget {

  /** One entry may take this part of the whole. */
  private static final int PARTS = 4;

  private final long limit;
  private final Map<String, Integer> sizes = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  /**
   * @param limit bytes of all entries together
   */
  CacheBudget(long limit) {
    this.limit = limit;
  }

  boolean admits(int size) {
    return size <= limit / PARTS;
  }

  synchronized void used(String key) {
    sizes.get(key);
  }

  /**
   * Takes a new entry into account.
   *
   * @return the keys to remove for it
   */
  synchronized List<String> added(String key, int size) {
    Integer before = sizes.put(key, size);
    total += size - (before == null ? 0 : before);
    List<String> removed = new ArrayList<>();
    Iterator<Map.Entry<String, Integer>> oldest = sizes.entrySet().iterator();
    while (total > limit) {
      Map.Entry<String, Integer> entry = oldest.next();
      total -= entry.getValue();
      removed.add(entry.getKey());
      oldest.remove();
    }
    return removed;
  }
}
