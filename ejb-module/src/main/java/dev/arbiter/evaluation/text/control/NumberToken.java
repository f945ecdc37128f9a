package dev.arbiter.evaluation.text.control;

import java.math.BigDecimal;

/** Grammar of one unsigned number that starts at a known place of a text. */
final class NumberToken {
  private static final int MAX_DIGITS = 200;
  private static final int MAX_EXPONENT = 400;
  private static final int MAX_EXPONENT_DIGITS = 6;
  private static final int MAX_UNEVEN_GROUPS = 6;
  private static final String SPACES = "\u2009\u202F\u00A0'\u2019";
  private static final String TIMES = "x\u00D7*\u00B7";
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private final String text;
  private final char decimal;
  private final String separators;

  private int tokenStart = -1;
  private int tokenEnd;
  private int exponent;
  private final StringBuilder digits = new StringBuilder();

  NumberToken(String text, boolean decimalComma) {
    this.text = text;
    this.decimal = decimalComma ? ',' : '.';
    this.separators = (decimalComma ? "." : ",") + SPACES;
  }

  /** Whether a number may start here: a digit, or a decimal mark with a digit behind it only. */
  boolean startsAt(int i) {
    return isDigit(i) || isDecimalMark(i) && isDigit(i + 1) && !isDigit(i - 1);
  }

  int end(int start) {
    read(start);
    return tokenEnd;
  }

  /** The value of the number there, or null when it is too large to be computed with. */
  BigDecimal value(int start) {
    read(start);
    if (digits.length() > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      return null;
    }
    return new BigDecimal(digits.toString()).scaleByPowerOfTen(exponent);
  }

  int endOfDigits(int from) {
    int i = from;
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  private void read(int start) {
    if (start == tokenStart) {
      return;
    }
    tokenStart = start;
    exponent = 0;
    digits.setLength(0);
    int i = appendDigits(start, endOfDigits(start));
    i = readGroups(start, i);
    if (isDecimalMark(i) && isDigit(i + 1)) {
      digits.append(digits.length() == 0 ? "0." : ".");
      i = appendDigits(i + 1, endOfDigits(i + 1));
    }
    i = readExponent(i);
    tokenEnd = readPowerOfTen(i);
  }

  private int appendDigits(int from, int to) {
    for (int i = from; i < to && digits.length() <= MAX_DIGITS; i++) {
      digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
    }
    return to;
  }

  private int readGroups(int start, int end) {
    int lead = end - start;
    if (lead < 1 || lead > 3 || !isSeparator(end)) {
      return end;
    }
    char separator = text.charAt(end);
    int i = end;
    while (at(i) == separator && endOfDigits(i + 1) - i == 4) {
      i = appendDigits(i + 1, i + 4);
    }
    return i == end && lead < 3 ? readUnevenGroups(separator, end) : i;
  }

  /** Lakhs and crores: 12,34,567. */
  private int readUnevenGroups(char separator, int end) {
    int i = end;
    int groups = 0;
    while (groups <= MAX_UNEVEN_GROUPS && at(i) == separator && endOfDigits(i + 1) - i == 3) {
      i += 3;
      groups++;
    }
    if (groups == 0 || at(i) != separator || endOfDigits(i + 1) - i != 4) {
      return end;
    }
    for (int group = end; group <= i; group += 3) {
      appendDigits(group + 1, group == i ? group + 4 : group + 3);
    }
    return i + 4;
  }

  private int readExponent(int from) {
    if (at(from) != 'e' && at(from) != 'E') {
      return from;
    }
    boolean negative = isMinus(from + 1);
    int first = negative || at(from + 1) == '+' ? from + 2 : from + 1;
    int end = endOfDigits(first);
    if (end == first || Character.isLetter(at(end))) {
      return from;
    }
    exponent = exponent(first, end, negative);
    return end;
  }

  /** {@code × 10^8}, {@code x 10^{8}} or with superscript digits. */
  private int readPowerOfTen(int from) {
    int i = at(from) == ' ' ? from + 1 : from;
    if (i >= text.length() || TIMES.indexOf(text.charAt(i)) < 0) {
      return from;
    }
    i = at(i + 1) == ' ' ? i + 2 : i + 1;
    if (!text.startsWith("10", i)) {
      return from;
    }
    return at(i + 2) == '^' ? readCaret(i + 3, from) : readSuperscript(i + 2, from);
  }

  private int readCaret(int after, int from) {
    int i = at(after) == '{' ? after + 1 : after;
    boolean negative = isMinus(i);
    int first = negative ? i + 1 : i;
    int end = endOfDigits(first);
    if (end == first) {
      return from;
    }
    exponent = exponent(first, end, negative);
    return i > after && at(end) == '}' ? end + 1 : end;
  }

  private int readSuperscript(int after, int from) {
    boolean negative = at(after) == '\u207B';
    int first = negative ? after + 1 : after;
    int i = first;
    int value = 0;
    while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      value = Math.min(value * 10 + SUPERSCRIPTS.indexOf(text.charAt(i)), MAX_EXPONENT + 1);
      i++;
    }
    if (i == first) {
      return from;
    }
    exponent = negative ? -value : value;
    return i;
  }

  private int exponent(int from, int to, boolean negative) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
      if (i - from >= MAX_EXPONENT_DIGITS) {
        return MAX_EXPONENT + 1;
      }
    }
    return negative ? -value : value;
  }

  private boolean isDigit(int i) {
    return i >= 0
        && i < text.length()
        && Character.digit(text.charAt(i), 10) >= 0
        && !Character.isLetter(text.charAt(i));
  }

  private boolean isDecimalMark(int i) {
    return at(i) == decimal || at(i) == '\u066B';
  }

  private boolean isSeparator(int i) {
    return i < text.length() && separators.indexOf(text.charAt(i)) >= 0;
  }

  private boolean isMinus(int i) {
    return at(i) == '-' || at(i) == '\u2212';
  }

  /** The character there, or NUL beyond the end. */
  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
