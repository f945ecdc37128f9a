package dev.arbiter.evaluation.text.control;

import java.util.Locale;
import java.util.Set;

/**
 * Counts words in capitals, divided as in the Penn Treebank: hyphens, slashes and points join,
 * other marks divide, and DON'T is DO and N'T.
 */
public final class CapitalWords {
  private static final String DIVIDERS = ";@#$%&?![](){}<>*\"“”„‘’«»`";
  private static final Set<String> CLITICS = Set.of("'S", "'M", "'D", "'LL", "'RE", "'VE", "N'T");
  private static final Set<String> TWO_IN_ONE =
      Set.of("CANNOT", "GIMME", "GONNA", "GOTTA", "LEMME", "WANNA");

  private CapitalWords() {}

  public static int count(String text) {
    int found = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      int width = i == text.length() ? 1 : divider(text, i);
      if (width > 0) {
        found += i > start ? inPiece(text.substring(start, i)) : 0;
        start = i + width;
        i = start - 1;
      }
    }
    return found;
  }

  /** How many characters from here on divide words; 0 when this one belongs to a word. */
  private static int divider(String text, int at) {
    char c = text.charAt(at);
    if (Spaces.isSpace(c) || DIVIDERS.indexOf(c) >= 0) {
      return 1;
    }
    if (c == ':' || c == ',') {
      return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)) ? 0 : 1;
    }
    if (c == '-' || c == '.') {
      int end = at;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      return end - at > 1 ? end - at : 0;
    }
    return 0;
  }

  private static int inPiece(String piece) {
    if (!WordText.isUpper(piece)) {
      return mixed(piece);
    }
    String whole = piece.toUpperCase(Locale.ROOT);
    boolean divided =
        TWO_IN_ONE.contains(whole)
            || CLITICS.stream()
                .anyMatch(end -> whole.endsWith(end) && whole.length() > end.length());
    return divided ? 2 : 1;
  }

  /** A capital word may have an ending in lower case: NASA's. */
  private static int mixed(String piece) {
    String whole = piece.toUpperCase(Locale.ROOT);
    return CLITICS.stream()
            .filter(end -> whole.endsWith(end) && whole.length() > end.length())
            .anyMatch(end -> WordText.isUpper(piece.substring(0, piece.length() - end.length())))
        ? 1
        : 0;
  }
}
