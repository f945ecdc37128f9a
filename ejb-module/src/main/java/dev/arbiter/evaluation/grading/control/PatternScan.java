package dev.arbiter.evaluation.grading.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A look over a pattern before it is compiled: finds what RE2 leaves out on purpose, with its
 * place, and estimates how large the program would be ({@code ((a{1000}){1000}){1000}} would fill
 * the memory).
 */
final class PatternScan {
  private static final int MAX_NESTING = 200;
  private static final long HUGE = 1L << 40;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long size;
  private long lastAtom;
  private int at;
  private Refused refused;

  private PatternScan(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Something that is not supported.
   *
   * @param key the problem's code
   * @param position from 1
   * @param fragment what stands there
   */
  record Refused(String key, int position, String fragment) {}

  static PatternScan of(String pattern) {
    PatternScan scan = new PatternScan(pattern);
    while (scan.at < pattern.length() && scan.refused == null) {
      scan.step();
    }
    if (scan.refused == null && !scan.outer.isEmpty()) {
      scan.refuse("grader.pattern.unclosed", pattern.length() - 1, pattern.length());
    }
    return scan;
  }

  Optional<Refused> refused() {
    return Optional.ofNullable(refused);
  }

  /** About how many instructions the program would have; saturates. */
  long size() {
    return size;
  }

  private void step() {
    switch (pattern.charAt(at)) {
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> open();
      case ')' -> close();
      case '{' -> repeat();
      case '*', '+', '?' -> quantifier();
      default -> atom(at + 1);
    }
  }

  private void atom(int end) {
    lastAtom = 1;
    size = Math.min(HUGE, size + 1);
    at = end;
  }

  private void escape() {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
    if (next >= '1' && next <= '9' || next == 'k' || next == 'g') {
      refuse("grader.pattern.backreference", at, at + 2);
    } else if (next == 'Q') {
      int end = pattern.indexOf("\\E", at + 2);
      int stop = end < 0 ? pattern.length() : end;
      size += stop - at;
      at = end < 0 ? stop : end + 2;
    } else {
      atom(Math.min(pattern.length(), at + 2));
    }
  }

  private void characterClass() {
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    if (i < pattern.length() && pattern.charAt(i) == ']') {
      i++;
    }
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
        i = pattern.indexOf(":]", i) + 1;
      }
      i++;
    }
    atom(Math.min(pattern.length(), i + 1));
  }

  private void open() {
    String key = groupKey();
    if (key != null) {
      refuse(key, at, Math.min(pattern.length(), at + 4));
    } else if (outer.size() >= MAX_NESTING) {
      refuse("grader.pattern.nesting", at, at + 1);
    } else {
      outer.push(size);
      size = 2;
      at++;
      if (pattern.startsWith("?", at)) {
        at++;
      }
    }
  }

  private String groupKey() {
    if (pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at)) {
      return "grader.pattern.lookahead";
    }
    if (pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at)) {
      return "grader.pattern.lookbehind";
    }
    if (pattern.startsWith("(?>", at)) {
      return "grader.pattern.atomic";
    }
    return pattern.startsWith("(?P=", at) ? "grader.pattern.backreference" : null;
  }

  private void close() {
    if (outer.isEmpty()) {
      refuse("grader.pattern.unopened", at, at + 1);
      return;
    }
    lastAtom = size;
    size = Math.min(HUGE, outer.pop() + lastAtom);
    at++;
  }

  private void quantifier() {
    int end = at + 1;
    if (end < pattern.length() && pattern.charAt(end) == '+') {
      refuse("grader.pattern.possessive", at, end + 1);
      return;
    }
    at = end;
    size++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
  }

  private void repeat() {
    int end = pattern.indexOf('}', at);
    int largest = end < 0 ? -1 : largest(pattern.substring(at + 1, end));
    if (largest < 0) {
      atom(at + 1);
      return;
    }
    size = Math.min(HUGE, size + lastAtom * Math.max(0, largest - 1) + largest);
    lastAtom = Math.min(HUGE, lastAtom * Math.max(1, largest));
    at = end + 1;
  }

  /**
   * The larger of the counts of {@code n}, {@code n,} or {@code n,m}; -1 when it is no repetition.
   */
  private static int largest(String counts) {
    if (!counts.matches("\\d{1,6}(,\\d{0,6})?")) {
      return -1;
    }
    int comma = counts.indexOf(',');
    int first = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
    return comma < 0 || comma == counts.length() - 1
        ? first
        : Math.max(first, Integer.parseInt(counts.substring(comma + 1)));
  }

  private void refuse(String key, int from, int to) {
    refused =
        new Refused(
            key,
            from + 1,
            pattern.substring(Math.min(from, pattern.length()), Math.min(to, pattern.length())));
  }
}
