package dev.arbiter.evaluation.readability.control;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words; a hyphen, a slash or a dash divides them, an apostrophe does not. */
final class Words {
  private static final String DIVIDERS = "-/\u2010\u2011\u2013\u2014";

  private Words() {}

  static List<String> of(String block) {
    List<String> words = new ArrayList<>();
    int start = -1;
    boolean counts = false;
    for (int i = 0; i <= block.length(); i++) {
      boolean end =
          i == block.length()
              || Character.isWhitespace(block.charAt(i))
              || DIVIDERS.indexOf(block.charAt(i)) >= 0;
      if (!end) {
        start = start < 0 ? i : start;
        counts |= Character.isLetterOrDigit(block.codePointAt(i));
      } else {
        if (start >= 0 && counts) {
          words.add(block.substring(start, i));
        }
        start = -1;
        counts = false;
      }
    }
    return words;
  }
}
