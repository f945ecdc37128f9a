package dev.arbiter.evaluation.text.control;

/** Words as programs see them: runs of letters, numbers and low lines. */
public final class WordText {

  private WordText() {}

  /** How many words there are; marks on letters divide words, as they do in Python. */
  public static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean word = isWord(text.codePointAt(i));
      if (word && !within) {
        words++;
      }
      within = word;
    }
    return words;
  }

  public static boolean isWord(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether the word occurs where no character of a word adjoins it. */
  public static boolean holdsWord(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0 && !standsAlone(text, at, at + word.length())) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  private static boolean standsAlone(String text, int from, int to) {
    boolean before =
        from > 0 && isWord(text.codePointAt(from)) && isWord(text.codePointBefore(from));
    boolean after =
        to < text.length() && isWord(text.codePointBefore(to)) && isWord(text.codePointAt(to));
    return !before && !after;
  }

  /** Whether there is a letter with case, and each of these is a capital. */
  public static boolean isUpper(String text) {
    return hasOnly(text, true);
  }

  /** Whether there is a letter with case, and none of these is a capital. */
  public static boolean isLower(String text) {
    return hasOnly(text, false);
  }

  private static boolean hasOnly(String text, boolean upper) {
    boolean cased = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isTitleCase(c)
          || (upper ? Character.isLowerCase(c) : Character.isUpperCase(c))) {
        return false;
      }
      cased |= upper ? Character.isUpperCase(c) : Character.isLowerCase(c);
    }
    return cased;
  }
}
