package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.text.control.Spaces;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.NoSuchElementException;

/** Tells whether a text is JSON, perhaps within a fenced block. */
final class JsonAnswer {
  private static final String FENCE = "```";
  private static final List<String> LANGUAGES = List.of("json", "Json", "JSON");

  /** The parser gives up a little deeper, without saying that the text is wrong. */
  private static final int MAX_DEPTH = 900;

  private JsonAnswer() {}

  static boolean isJson(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(unfenced(text)))) {
      int depth = 0;
      do {
        depth += change(parser.next());
      } while (depth <= MAX_DEPTH && parser.hasNext());
      return depth == 0;
    } catch (JsonException | NoSuchElementException e) {
      return false;
    }
  }

  private static int change(JsonParser.Event event) {
    return switch (event) {
      case START_ARRAY, START_OBJECT -> 1;
      case END_ARRAY, END_OBJECT -> -1;
      default -> 0;
    };
  }

  private static String unfenced(String text) {
    String bare = Spaces.strip(text);
    if (bare.startsWith(FENCE)) {
      String rest = bare.substring(FENCE.length());
      bare = LANGUAGES.stream().anyMatch(rest::startsWith) ? rest.substring(4) : rest;
    }
    return Spaces.strip(
        bare.endsWith(FENCE) ? bare.substring(0, bare.length() - FENCE.length()) : bare);
  }
}
