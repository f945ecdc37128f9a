package dev.arbiter.platform.json.rest;

import dev.arbiter.platform.error.type.ProblemException;

/**
 * Looks at a JSON text before anybody parses it, for what the parser lets pass: nesting, whose cost
 * grows with its square (100,000 levels kept a processor busy for minutes), and characters that the
 * database can't store. It judges nothing else; whether the text is JSON is the parser's business.
 */
final class JsonScan {

  static final int MAX_DEPTH = 32;

  private static final int HEX_DIGITS = 4;

  private final byte[] json;
  private int at;

  private JsonScan(byte[] json) {
    this.json = json;
  }

  /**
   * @throws ProblemException MALFORMED {@code body.too-deep} or {@code body.character}
   */
  static void check(byte[] json) {
    new JsonScan(json).structure();
  }

  private void structure() {
    int depth = 0;
    while (at < json.length) {
      byte sign = json[at++];
      switch (sign) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> text();
        case 0 -> throw character();
        default -> {
          // White space, a number or a word: they can't hold either.
        }
      }
      if (depth > MAX_DEPTH) {
        throw new ProblemException(ProblemException.Kind.MALFORMED, "body.too-deep", MAX_DEPTH);
      }
    }
  }

  private void text() {
    while (at < json.length) {
      byte sign = json[at++];
      if (sign == '"') {
        return;
      }
      if (sign == 0) {
        throw character();
      }
      if (sign == '\\') {
        escape();
      }
    }
  }

  private void escape() {
    if (at >= json.length || json[at++] != 'u') {
      return;
    }
    int unit = unit(at);
    at = Math.min(json.length, at + HEX_DIGITS);
    if (unit == 0 || isLow(unit)) {
      throw character();
    }
    if (isHigh(unit)) {
      boolean paired =
          at + 1 < json.length && json[at] == '\\' && json[at + 1] == 'u' && isLow(unit(at + 2));
      if (!paired) {
        throw character();
      }
      at += 2 + HEX_DIGITS;
    }
  }

  /** The four digits there as a number; -1 if they are none, which the parser will say. */
  private int unit(int from) {
    int unit = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = i < json.length ? Character.digit((char) json[i], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private static boolean isHigh(int unit) {
    return unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
  }

  private static boolean isLow(int unit) {
    return unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
  }

  private static ProblemException character() {
    return new ProblemException(ProblemException.Kind.MALFORMED, "body.character");
  }
}
