package dev.arbiter.evaluation.likeness.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each run of n neighbours occurs in a sequence. */
record Ngrams(Map<Object, Integer> counts, int total) {

  /** Runs of words. */
  static Ngrams ofWords(List<String> words, int n) {
    Map<Object, Integer> counts = new HashMap<>();
    int total = Math.max(0, words.size() - n + 1);
    for (int i = 0; i < total; i++) {
      counts.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
    }
    return new Ngrams(counts, total);
  }

  /** Runs of code points. */
  static Ngrams ofCharacters(int[] characters, int n) {
    Map<Object, Integer> counts = new HashMap<>();
    int total = Math.max(0, characters.length - n + 1);
    for (int i = 0; i < total; i++) {
      counts.merge(new String(characters, i, n), 1, Integer::sum);
    }
    return new Ngrams(counts, total);
  }

  /** How many runs both have, each as often as it is in the poorer one. */
  int common(Ngrams other) {
    int common = 0;
    for (Map.Entry<Object, Integer> entry : counts.entrySet()) {
      common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }
}
