package dev.arbiter.evaluation.personal.control;

/**
 * How a number is written: {@code 9} is a digit, {@code A} an ASCII letter, {@code N} either, a low
 * line one separator or none, anything else itself.
 */
record Shape(String signs) {
  private static final String SEPARATORS = " -./\u00A0\u2011";

  /** Behind the match that starts there and is not part of a longer number or word; else -1. */
  int end(String text, int start) {
    int at = start;
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      char c = at < text.length() ? text.charAt(at) : 0;
      if (sign == '_') {
        at += SEPARATORS.indexOf(c) >= 0 && c != 0 ? 1 : 0;
      } else if (fits(sign, c)) {
        at++;
      } else {
        return -1;
      }
    }
    return standsAlone(text, start, at) ? at : -1;
  }

  private static boolean fits(char sign, char c) {
    return switch (sign) {
      case '9' -> isDigit(c);
      case 'A' -> isLetter(c);
      case 'N' -> isDigit(c) || isLetter(c);
      default -> c == sign;
    };
  }

  /** Whether nothing adjoins that would make it a piece of something longer. */
  static boolean standsAlone(String text, int start, int end) {
    return !adjoins(text, start - 1, -1) && !adjoins(text, end, 1);
  }

  private static boolean adjoins(String text, int at, int step) {
    char c = at(text, at);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || "-./,:".indexOf(c) >= 0 && c != 0 && isDigit(at(text, at + step));
  }

  /** Letters in capitals and digits only. */
  static String compact(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c) || isLetter(c)) {
        kept.append(c >= 'a' ? (char) (c - 32) : c);
      }
    }
    return kept.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The character there, or NUL beyond the ends. */
  static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
