package dev.arbiter.evaluation.text.control;

import java.util.function.IntPredicate;

/** White space of any script, no-break spaces included. */
public final class Spaces {

  private Spaces() {}

  public static boolean isSpace(int c) {
    return FoldedText.isSpace(c);
  }

  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Spaces::isSpace);
  }

  /** Without white space at both ends. */
  public static String strip(String text) {
    return strip(text, Spaces::isSpace);
  }

  /** Without such characters at both ends. */
  public static String strip(String text, IntPredicate characters) {
    int start = 0;
    int end = text.length();
    while (start < end && characters.test(text.charAt(start))) {
      start++;
    }
    while (end > start && characters.test(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The same text with line feeds for all ends of lines. */
  public static String lineFeedsOnly(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
