package dev.arbiter.platform.idempotency.type;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a request, so that its repetition is known (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param text 1 to 255 visible ASCII characters, chosen by the caller
 */
public record IdempotencyKey(String text) {

  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  public static final int MAX_LENGTH = 255;

  /** A string of RFC 8941, 3.3.3: only a quote and a backslash are escaped. */
  private static final Pattern STRING = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])*)\"");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  /**
   * Reads the header.
   *
   * @param values of the header, one for each time that it was sent; never empty
   * @throws ProblemException MALFORMED when this is no single key
   */
  public static IdempotencyKey of(List<String> values) {
    Matcher string = STRING.matcher(values.size() == 1 ? values.get(0).strip() : "");
    if (!string.matches()) {
      throw malformed();
    }
    String text = ESCAPED.matcher(string.group(1)).replaceAll("$1");
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw malformed();
    }
    return new IdempotencyKey(text);
  }

  private static ProblemException malformed() {
    return new ProblemException(
        ProblemException.Kind.MALFORMED, "idempotency.key", HEADER, MAX_LENGTH);
  }
}
