package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an address says, read so that nonsense is a page that is not there. */
public final class AddressId {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private AddressId() {}

  /**
   * @param what for the problem, for example {@code suite}
   * @throws ProblemException NOT_FOUND when it is no id
   */
  public static UUID of(String what, String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException notAnId) {
      ProblemException missing = ProblemException.notFound(what, text);
      missing.initCause(notAnId);
      throw missing;
    }
  }

  /**
   * @return null when the address names no version
   * @throws ProblemException NOT_FOUND when it is no number
   */
  public static Integer version(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw ProblemException.notFound("version", text);
    }
    return Integer.valueOf(text);
  }
}
