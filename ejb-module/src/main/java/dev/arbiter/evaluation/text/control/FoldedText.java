package dev.arbiter.evaluation.text.control;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts made comparable: canonical composition (NFC), white space collapsed, and on demand without
 * letter case (full Unicode folding, so that STRASSE equals Straße) or punctuation.
 */
public final class FoldedText {

  private FoldedText() {}

  /** Single spaces between words, none at the ends. */
  public static String collapse(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder result = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else {
        if (gap && result.length() > 0) {
          result.append(' ');
        }
        gap = false;
        result.append(c);
      }
    }
    return result.toString();
  }

  public static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Without letter case. Each code point goes to upper case and then to lower case by itself: a
   * whole string's lower case would make a sigma at the end of a word differ from one within.
   */
  public static String withoutCase(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128) {
                result.append((char) Character.toLowerCase(c));
              } else {
                new String(Character.toChars(c))
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(result::appendCodePoint);
              }
            });
    return result.toString();
  }

  /** Without characters of the Unicode categories P*; symbols such as + and $ stay. */
  public static String withoutPunctuation(String text) {
    return text.codePoints()
        .filter(c -> !isPunctuation(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
