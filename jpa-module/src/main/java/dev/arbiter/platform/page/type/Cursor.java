package dev.arbiter.platform.page.type;

import dev.arbiter.platform.error.type.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The sort key of the last row of a page, opaque on the wire. */
public record Cursor(List<String> key) {

  private static final String SEPARATOR = "\u001f";
  private static final int MAX_LENGTH = 2000;

  public Cursor {
    key = List.copyOf(key);
  }

  public static Cursor of(Instant time, UUID id) {
    return new Cursor(List.of(time.toString(), id.toString()));
  }

  /**
   * @throws ProblemException when the text is not one that {@link #encode} made
   */
  public static Cursor decode(String text) {
    if (text.length() > MAX_LENGTH) {
      throw ProblemException.invalid("page.cursor");
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return new Cursor(List.of(joined.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException notBase64) {
      throw ProblemException.invalid("page.cursor");
    }
  }

  public String encode() {
    byte[] joined = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
  }

  public String text(int index) {
    if (index >= key.size()) {
      throw ProblemException.invalid("page.cursor");
    }
    return key.get(index);
  }

  public Instant instant(int index) {
    try {
      return Instant.parse(text(index));
    } catch (DateTimeException notAnInstant) {
      throw ProblemException.invalid("page.cursor");
    }
  }

  public UUID uuid(int index) {
    try {
      return UUID.fromString(text(index));
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.invalid("page.cursor");
    }
  }

  public int number(int index) {
    try {
      return Integer.parseInt(text(index));
    } catch (NumberFormatException notANumber) {
      throw ProblemException.invalid("page.cursor");
    }
  }

  public long longNumber(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException notANumber) {
      throw ProblemException.invalid("page.cursor");
    }
  }
}
