package dev.arbiter.analytics.comparison.control;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which assistants are held against each other: the family of tests whose p-values are adjusted
 * together, so it holds what is asked and nothing else.
 *
 * @param pairs of places in the list of assistants
 */
record Pairing(List<Two> pairs) {

  /** The difference is the first's rate less the second's. */
  record Two(int a, int b) {}

  Pairing {
    pairs = List.copyOf(pairs);
  }

  /** Every two of so many, the earlier one first. */
  static Pairing everyTwo(int assistants) {
    return new Pairing(
        IntStream.range(0, assistants)
            .boxed()
            .flatMap(a -> IntStream.range(a + 1, assistants).mapToObj(b -> new Two(a, b)))
            .toList());
  }

  /**
   * Each assistant of the first run against each of every later run; those of the same name come
   * first, because what became of an assistant is asked more often than anything else.
   *
   * @param names of the assistants of each run; their places are counted through all runs
   */
  static Pairing withBaseline(List<List<String>> names) {
    List<String> baseline = names.get(0);
    List<String> all = names.stream().flatMap(List::stream).toList();
    return new Pairing(
        IntStream.range(baseline.size(), all.size())
            .boxed()
            .flatMap(b -> IntStream.range(0, baseline.size()).mapToObj(a -> new Two(a, b)))
            .sorted(Comparator.comparing(two -> !all.get(two.a()).equals(all.get(two.b()))))
            .toList());
  }
}
