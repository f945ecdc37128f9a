package dev.arbiter.evaluation.readability.control;

import java.util.Locale;

/**
 * Counts sentences: a full stop, a question or an exclamation mark (or their Chinese and Japanese
 * forms) before white space or the end, unless the stop belongs to an abbreviation, an initial or
 * an ordinal before a word ("3. Mai").
 */
final class Sentences {
  private static final String MARKS = ".?!…。？！";
  private static final String CLOSERS = "\"')]}”’»*_";

  /**
   * How far is looked to both sides of a mark; without an end, marks in a row would take squares.
   */
  private static final int REACH = 20;

  private Sentences() {}

  static int count(String block, ReadingLanguage language) {
    int sentences = 0;
    boolean open = false;
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      if (MARKS.indexOf(c) >= 0 && open && ends(block, i, language)) {
        sentences++;
        open = false;
      } else if (Character.isLetterOrDigit(c)) {
        open = true;
      }
    }
    return sentences + (open ? 1 : 0);
  }

  private static boolean ends(String block, int mark, ReadingLanguage language) {
    char c = block.charAt(mark);
    if (c >= '。') {
      return true;
    }
    int after = mark + 1;
    while (after < block.length()
        && after - mark < REACH
        && (CLOSERS + MARKS).indexOf(block.charAt(after)) >= 0) {
      after++;
    }
    if (after < block.length() && !Character.isWhitespace(block.charAt(after))) {
      return false;
    }
    return c != '.' || after == block.length() || !belongsToWord(block, mark, after, language);
  }

  private static boolean belongsToWord(
      String block, int mark, int after, ReadingLanguage language) {
    int from = mark;
    while (from > 0 && mark - from < REACH && isOfWord(block.charAt(from - 1))) {
      from--;
    }
    String word = block.substring(from, mark).toLowerCase(Locale.ROOT);
    if (word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i")
        || language.isAbbreviation(word)) {
      return true;
    }
    boolean ordinal = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return ordinal && language == ReadingLanguage.DE && !word.isEmpty()
        || startsInLowerCase(block, after);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean startsInLowerCase(String block, int after) {
    int next = after;
    int last = Math.min(block.length(), after + REACH);
    while (next < last && !Character.isLetterOrDigit(block.charAt(next))) {
      next++;
    }
    return next < last && Character.isLowerCase(block.charAt(next));
  }
}
