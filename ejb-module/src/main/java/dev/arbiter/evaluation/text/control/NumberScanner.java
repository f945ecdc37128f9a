package dev.arbiter.evaluation.text.control;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * Finds numbers as people write them: signs, currency, thousands separators, fractions, exponents,
 * digits of any script. Linear in the text, whatever the text is.
 */
public final class NumberScanner {
  private static final int CURRENCY_CODE_LETTERS = 3;
  private static final String MINUS = "-\u2212\u2013\uFF0D";
  private static final String BEFORE_SIGN = "([{=:<>~\u2248*_|\"'`";

  private final String text;
  private final NumberToken token;

  private NumberScanner(String text, boolean decimalComma) {
    this.text = text;
    this.token = new NumberToken(text, decimalComma);
  }

  /**
   * A number in a text.
   *
   * @param text as it was written, without sign and currency
   * @param value null when it has more digits or a larger exponent than is computed with
   */
  public record Found(String text, BigDecimal value) {}

  /** The first number of a text. */
  public static Optional<Found> first(String text, boolean decimalComma) {
    NumberScanner scanner = new NumberScanner(text, decimalComma);
    int start = scanner.next(0);
    return start < 0 ? Optional.empty() : Optional.of(scanner.found(start));
  }

  /** The last number of a text. */
  public static Optional<Found> last(String text, boolean decimalComma) {
    NumberScanner scanner = new NumberScanner(text, decimalComma);
    int last = -1;
    int start = scanner.next(0);
    while (start >= 0) {
      last = start;
      start = scanner.next(scanner.token.end(start));
    }
    return last < 0 ? Optional.empty() : Optional.of(scanner.found(last));
  }

  /** The value of a text that is one number, perhaps with a sign, a currency or a percent sign. */
  public static Optional<BigDecimal> only(String text, boolean decimalComma) {
    NumberScanner scanner = new NumberScanner(text, decimalComma);
    int start = scanner.next(0);
    if (start < 0) {
      return Optional.empty();
    }
    String around = text.substring(0, start) + text.substring(scanner.token.end(start));
    if (around.chars().filter(c -> MINUS.indexOf(c) >= 0 || c == '+').count() > 1) {
      return Optional.empty();
    }
    String rest =
        around
            .codePoints()
            .filter(c -> !isDecoration(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean bare = rest.isEmpty() || isCurrencyCode(rest);
    return bare ? Optional.ofNullable(scanner.found(start).value()) : Optional.empty();
  }

  private static boolean isDecoration(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || "%\u2030+".indexOf(c) >= 0
        || MINUS.indexOf(c) >= 0;
  }

  private static boolean isCurrencyCode(String letters) {
    return letters.length() == CURRENCY_CODE_LETTERS
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(letters));
  }

  /** Where the next number starts, or -1. */
  private int next(int from) {
    int i = from;
    while (i < text.length()) {
      if (!token.startsAt(i)) {
        i++;
      } else if (belongsToWord(i)) {
        i = token.endOfDigits(i + 1);
      } else {
        return i;
      }
    }
    return -1;
  }

  /** The 2 of CO2 is no number, the 5 of USD5 is. Scripts without upper case have no such words. */
  private boolean belongsToWord(int start) {
    int end = start;
    if (end > 0 && text.charAt(end - 1) == '_') {
      end--;
      return end > 0 && Character.isLetterOrDigit(text.charAt(end - 1));
    }
    int i = end;
    while (i > 0 && end - i <= CURRENCY_CODE_LETTERS && hasCase(text.charAt(i - 1))) {
      i--;
    }
    return i < end && !isCurrencyCode(text.substring(i, end));
  }

  private static boolean hasCase(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private Found found(int start) {
    String shown = text.substring(start, token.end(start));
    BigDecimal value = token.value(start);
    return new Found(shown, value != null && isNegative(start) ? value.negate() : value);
  }

  private boolean isNegative(int start) {
    int i = start - 1;
    while (i >= 0 && isCurrencyMark(i)) {
      i--;
    }
    if (i < 0 || MINUS.indexOf(text.charAt(i)) < 0) {
      return false;
    }
    return i == 0 || mayStandBeforeSign(text.charAt(i - 1));
  }

  private boolean isCurrencyMark(int i) {
    return Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean mayStandBeforeSign(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || BEFORE_SIGN.indexOf(c) >= 0;
  }
}
