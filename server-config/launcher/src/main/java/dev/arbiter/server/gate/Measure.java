package dev.arbiter.server.gate;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.Comparison.Assistant;
import dev.arbiter.server.comparison.Comparison.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition can ask about one assistant or about two. */
enum Measure {
  PASS_RATE("passRate", Assistant::passRate),
  MEAN_SCORE("meanScore", Assistant::meanScore),
  ANSWERED("answered", one -> (double) one.answered()),
  ANSWERED_RATE(
      "answeredRate", one -> one.items() == 0 ? null : (double) one.answered() / one.items()),
  DIFFERENCE(2, "difference", Pair::difference),
  P_VALUE(2, "pValue", Pair::pValue),
  P_VALUE_ADJUSTED(2, "pValueAdjusted", Pair::pValueAdjusted),
  VERDICT(2, "verdict", Pair::verdict);

  private final String word;
  private final int arity;
  private final Function<Assistant, Comparable<?>> ofOne;
  private final Function<Pair, Comparable<?>> ofTwo;

  Measure(String word, Function<Assistant, Comparable<?>> ofOne) {
    this.word = word;
    this.arity = 1;
    this.ofOne = ofOne;
    this.ofTwo = pair -> null;
  }

  Measure(int arity, String word, Function<Pair, Comparable<?>> ofTwo) {
    this.word = word;
    this.arity = arity;
    this.ofOne = one -> null;
    this.ofTwo = ofTwo;
  }

  static Optional<Measure> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(one -> one.word).collect(Collectors.joining(", "));
  }

  String word() {
    return word;
  }

  /** How many assistants it is about. */
  int arity() {
    return arity;
  }

  /** Whether a percentage makes sense on the other side. */
  boolean isShare() {
    return this != ANSWERED && this != VERDICT;
  }

  /** The value in a comparison; empty if there is none, for example when nothing was graded. */
  Optional<Comparable<?>> of(Comparison comparison, List<String> names) {
    return arity == 1
        ? comparison.assistant(names.get(0)).map(ofOne)
        : comparison.pair(names.get(0), names.get(1)).map(ofTwo);
  }
}
