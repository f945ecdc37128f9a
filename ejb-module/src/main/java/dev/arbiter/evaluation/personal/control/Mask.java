package dev.arbiter.evaluation.personal.control;

/** Shows that something was found, and which, to whoever knows it already. */
final class Mask {
  private static final char HIDDEN = '•';
  private static final int LEAST_FOR_ENDS = 8;
  private static final int SHOWN_OF_SECRET = 4;
  private static final int LONGEST = 40;

  private Mask() {}

  /** The value without what makes it one; never more than a quarter of it is shown. */
  static String of(PersonalDataKind kind, String value) {
    String shown =
        switch (kind) {
          case SECRET -> secret(value);
          case EMAIL -> hidden(value, value.indexOf('@') > 3 ? 1 : 0, endOfName(value));
          case BIRTH_DATE, IP_ADDRESS -> hidden(value, 0, value.length());
          default -> ends(value);
        };
    int end =
        shown.offsetByCodePoints(0, Math.min(LONGEST, shown.codePointCount(0, shown.length())));
    return shown.substring(0, end);
  }

  private static String secret(String value) {
    return value.startsWith("-----")
        ? "private key"
        : value.length() >= LEAST_FOR_ENDS * SHOWN_OF_SECRET
            ? value.substring(0, SHOWN_OF_SECRET) + HIDDEN
            : String.valueOf(HIDDEN).repeat(LEAST_FOR_ENDS);
  }

  /** The top-level domain stays. */
  private static int endOfName(String address) {
    return address.lastIndexOf('.');
  }

  private static String ends(String value) {
    long counted = value.chars().filter(Character::isLetterOrDigit).count();
    return counted < LEAST_FOR_ENDS
        ? hidden(value, 0, value.length())
        : hidden(value, 0, value.length() - 2);
  }

  private static String hidden(String value, int from, int to) {
    StringBuilder shown = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean hide = i >= from && i < to && Character.isLetterOrDigit(c);
      shown.append(hide ? HIDDEN : c);
    }
    return shown.toString();
  }
}
