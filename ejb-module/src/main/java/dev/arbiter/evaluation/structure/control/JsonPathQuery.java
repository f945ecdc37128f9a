package dev.arbiter.evaluation.structure.control;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.UngradableException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSONPath (Jayway's dialect) that cannot run away: its steps through the document are counted.
 */
final class JsonPathQuery {
  static final int MAX_PATH = 1_000;

  private static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'");

  private final JsonPath path;

  private JsonPathQuery(JsonPath path) {
    this.path = path;
  }

  /**
   * Compiles a path.
   *
   * @throws UngradableException when it is wrong or asks for what is refused
   */
  static JsonPathQuery compile(String text) {
    if (text.length() > MAX_PATH) {
      throw new UngradableException(
          "grader.json-path.too-long", String.valueOf(text.length()), String.valueOf(MAX_PATH));
    }
    String bare = LITERAL.matcher(text).replaceAll("''");
    if (bare.contains("=~")) {
      // They would run in the JDK's engine, which can hang.
      throw new UngradableException("grader.json-path.pattern");
    }
    if (!isBalanced(bare)) {
      throw new UngradableException("grader.json-path.brackets");
    }
    try {
      return new JsonPathQuery(JsonPath.compile(text));
    } catch (JsonPathException | IllegalArgumentException e) {
      throw new UngradableException(
          "grader.json-path.wrong", GradingTexts.quote(String.valueOf(e.getMessage())));
    }
  }

  /** The library takes an open bracket for a closed one. */
  private static boolean isBalanced(String bare) {
    int open = 0;
    int within = 0;
    for (int i = 0; i < bare.length() && open >= 0 && within >= 0; i++) {
      char c = bare.charAt(i);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      within += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open == 0 && within == 0;
  }

  /**
   * What the path points to, none, one or many.
   *
   * @throws UngradableException when finding it is too much work
   */
  List<Object> find(Object document) {
    Configuration configuration =
        Configuration.builder()
            .jsonProvider(new CountingProvider())
            .mappingProvider(new NoMapping())
            .build();
    try {
      Object found = path.read(document, configuration);
      if (!path.isDefinite() && found instanceof List<?> list) {
        return Collections.unmodifiableList(list);
      }
      return Collections.singletonList(plain(found));
    } catch (PathNotFoundException e) {
      return List.of();
    } catch (UngradableException e) {
      throw e;
    } catch (JsonPathException e) {
      throw new UngradableException(
          "grade.json-path.failed", GradingTexts.quote(String.valueOf(e.getMessage())));
    }
  }

  /** Functions such as length() and keys() give what is no plain value. */
  private static Object plain(Object found) {
    if (found instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    return found instanceof Collection<?> values && !(found instanceof List)
        ? List.copyOf(values)
        : found;
  }
}
