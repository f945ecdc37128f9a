package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grader specifications as JSON: {@code [{"kind":"numeric","tolerance":0.01}]}, a grader's
 * parameters beside its kind.
 */
public final class GraderSpecs {
  private static final String KIND = "kind";

  private GraderSpecs() {}

  /** The text that is stored; the same for equal specifications. */
  public static String write(List<GraderSpec> specs) {
    return PlainJson.write(specs.stream().map(GraderSpecs::members).toList());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static List<GraderSpec> read(String text) {
    try {
      if (PlainJson.parse(text).value() instanceof List<?> list) {
        return list.stream().map(element -> of(element).orElseThrow()).toList();
      }
    } catch (MalformedJsonException | NoSuchElementException e) {
      throw new IllegalArgumentException("no stored graders: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("no stored graders");
  }

  /** A grader of its plain value, an object with a kind or a bare kind; empty for all else. */
  public static Optional<GraderSpec> of(Object value) {
    if (value instanceof String kind && !kind.isBlank()) {
      return Optional.of(GraderSpec.of(kind.strip()));
    }
    if (!(value instanceof Map<?, ?> map)
        || !(map.get(KIND) instanceof String kind)
        || kind.isBlank()
        || hasNull(map)) {
      return Optional.empty();
    }
    Map<String, Object> parameters = new TreeMap<>();
    map.forEach((name, member) -> parameters.put((String) name, member));
    parameters.remove(KIND);
    return Optional.of(new GraderSpec(kind.strip(), parameters));
  }

  private static boolean hasNull(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(GraderSpecs::hasNull);
    }
    return value instanceof List<?> list
        ? list.stream().anyMatch(GraderSpecs::hasNull)
        : value == null;
  }

  /** A grader as the plain value that {@link #of} reads. */
  static Map<String, Object> members(GraderSpec spec) {
    Map<String, Object> members = new TreeMap<>(spec.parameters());
    members.put(KIND, spec.kind());
    return members;
  }
}
