package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.SafePattern;
import dev.arbiter.evaluation.grading.control.UngradableException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks through a schema before it is used, because the library finds a wrong reference or pattern
 * only when a value leads it there.
 */
final class SchemaScan {
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final Set<String> ANCHORS = Set.of("$anchor", "$dynamicAnchor", "$id", "id");

  /** Members that hold values and not schemas. */
  private static final Set<String> VALUES = Set.of("const", "enum", "default", "examples");

  private final Object root;
  private final Set<String> anchors = new HashSet<>();

  private SchemaScan(Object root) {
    this.root = root;
  }

  /**
   * Makes sure that references lead to a place within the schema and that patterns are RE2's.
   *
   * @throws UngradableException when one does not
   */
  static void check(Object schema) {
    SchemaScan scan = new SchemaScan(schema);
    scan.collect(schema);
    scan.walk(schema);
  }

  private void collect(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            if (ANCHORS.contains(name) && member instanceof String anchor) {
              anchors.add(anchor.startsWith("#") ? anchor : "#" + anchor);
            }
            collect(member);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(this::collect);
    }
  }

  private void walk(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> member((String) name, member));
    } else if (value instanceof List<?> list) {
      list.forEach(this::walk);
    }
  }

  private void member(String name, Object member) {
    if (VALUES.contains(name)) {
      return;
    }
    if (REFERENCES.contains(name) && member instanceof String reference) {
      checkReference(reference);
    } else if (name.equals("pattern") && member instanceof String pattern) {
      checkPattern(pattern);
    } else if (name.equals("patternProperties") && member instanceof Map<?, ?> map) {
      map.keySet().forEach(pattern -> checkPattern((String) pattern));
    }
    walk(member);
  }

  private void checkReference(String reference) {
    boolean known =
        reference.equals("#")
            || anchors.contains(reference)
            || reference.startsWith("#/") && isPlace(reference.substring(2));
    if (!known || !reference.startsWith("#")) {
      throw new UngradableException("grader.schema.reference", GradingTexts.quote(reference));
    }
  }

  private boolean isPlace(String pointer) {
    Object place = root;
    for (String segment : pointer.split("/", -1)) {
      String name = segment.replace("%25", "%").replace("~1", "/").replace("~0", "~");
      if (place instanceof Map<?, ?> map && map.containsKey(name)) {
        place = map.get(name);
      } else if (place instanceof List<?> list && name.matches("[0-9]{1,6}")) {
        int index = Integer.parseInt(name);
        place = index < list.size() ? list.get(index) : null;
      } else {
        return false;
      }
    }
    return place instanceof Map || place instanceof Boolean;
  }

  static void checkPattern(String pattern) {
    for (GraderProblem problem : SafePattern.problems("pattern", pattern, "")) {
      throw new UngradableException(
          problem.message().key(), problem.message().arguments().toArray(String[]::new));
    }
  }
}
