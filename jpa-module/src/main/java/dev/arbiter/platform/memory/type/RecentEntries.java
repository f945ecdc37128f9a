package dev.arbiter.platform.memory.type;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a node remembers of those it met of late: beyond so many, the one touched longest ago is
 * forgotten, so that strangers can't fill its memory. For one thread at a time.
 */
public final class RecentEntries<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most entries, from 1
   */
  public RecentEntries(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
