package dev.arbiter.evaluation.json.control;

import dev.arbiter.evaluation.text.control.FencedText;
import java.util.Optional;

/**
 * Finds the JSON of an answer. A text that is JSON as a whole is taken whole; else its first fenced
 * block counts that is marked {@code json} or not marked at all.
 */
public final class JsonInText {

  private JsonInText() {}

  /**
   * The JSON of a text.
   *
   * @throws MalformedJsonException when neither the text nor its block is JSON; the column counts
   *     from the beginning of what was read
   */
  public static ParsedJson parse(String text) throws MalformedJsonException {
    try {
      return PlainJson.parse(text.strip());
    } catch (MalformedJsonException e) {
      Optional<String> block = FencedText.first(text, "json");
      if (block.isEmpty()) {
        throw e;
      }
      return PlainJson.parse(block.get().strip());
    }
  }
}
