package dev.arbiter.evaluation.transfer.control;

import java.nio.charset.StandardCharsets;

/**
 * Remembers in which line an id came first, by a 64-bit hash and 16 bytes or less for each id: two
 * of a million different ids are taken for the same with a chance of 1 in 30 million. Beyond a
 * million ids it remembers no more; the database's unique key still refuses the doubled row.
 */
final class SeenIds {
  static final int MAX_IDS = 1_000_000;

  private long[] hashes = new long[1 << 12];
  private int[] lines = new int[1 << 12];
  private int size;

  /** Notes an id; returns the line in which it came before, or 0. */
  long add(String id, long line) {
    long hash = hash(id);
    int slot = slot(hash);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    if (size < MAX_IDS) {
      hashes[slot] = hash;
      lines[slot] = (int) Math.min(line, Integer.MAX_VALUE);
      size++;
      if (size * 2 > lines.length) {
        grow();
      }
    }
    return 0;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 20) & (lines.length - 1);
    while (lines[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (lines.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldLines = lines;
    hashes = new long[oldHashes.length * 2];
    lines = new int[oldLines.length * 2];
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        lines[slot] = oldLines[i];
      }
    }
  }

  /** FNV-1a over the bytes, then the finaliser of SplitMix64. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
