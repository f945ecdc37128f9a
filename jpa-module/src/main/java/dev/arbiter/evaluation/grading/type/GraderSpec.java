package dev.arbiter.evaluation.grading.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which grader judges a case, and how.
 *
 * @param kind the grader's kind, such as {@code numeric}; not blank, but perhaps unknown
 * @param parameters by name: String, BigDecimal, Boolean, List or Map of these, never null; the
 *     record keeps its own unmodifiable copy in the order of the names
 */
public record GraderSpec(String kind, Map<String, Object> parameters) {

  public GraderSpec {
    Objects.requireNonNull(kind, "kind");
    if (kind.isBlank()) {
      throw new IllegalArgumentException("a grader has a kind");
    }
    parameters = copyOf(parameters);
  }

  /** A grader without parameters. */
  public static GraderSpec of(String kind) {
    return new GraderSpec(kind, Map.of());
  }

  private static Map<String, Object> copyOf(Map<?, ?> values) {
    Map<String, Object> copy = new TreeMap<>();
    values.forEach((name, value) -> copy.put((String) name, plain(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object plain(Object value) {
    if (value instanceof String || value instanceof BigDecimal || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(plain(element)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      return copyOf(map);
    }
    throw new IllegalArgumentException("not a plain value: " + value);
  }
}
