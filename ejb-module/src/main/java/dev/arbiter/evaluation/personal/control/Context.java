package dev.arbiter.evaluation.personal.control;

import dev.arbiter.evaluation.text.control.WordText;
import java.util.Collection;
import java.util.Locale;

/** What is said just before a number tells what it is, where the number alone does not. */
final class Context {
  private static final int REACH = 48;

  private Context() {}

  /** Whether one of the words, in lower case, stands before that place on the same line. */
  static boolean says(String text, int start, Collection<String> words) {
    String before = text.substring(Math.max(0, start - REACH), start);
    int line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    String lower = before.substring(line).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> WordText.holdsWord(lower, word));
  }
}
