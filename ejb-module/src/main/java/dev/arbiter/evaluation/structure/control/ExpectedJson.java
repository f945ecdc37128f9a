package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;

/** JSON that a case gives: as it is, or as a text (which may hold null, unlike a parameter). */
final class ExpectedJson {

  private ExpectedJson() {}

  /**
   * The plain value.
   *
   * @param given a plain value, of which a text is read as JSON
   * @throws IllegalArgumentException when a text is no JSON
   */
  static Object of(Object given) {
    if (!(given instanceof String text)) {
      return given;
    }
    try {
      return PlainJson.parse(text.strip()).value();
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
