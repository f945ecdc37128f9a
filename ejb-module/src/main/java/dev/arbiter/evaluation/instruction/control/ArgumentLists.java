package dev.arbiter.evaluation.instruction.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the arguments of one instruction among those of all. */
final class ArgumentLists {

  private ArgumentLists() {}

  /**
   * The arguments at that place.
   *
   * @param all a list of maps by name, or null when no instruction has any
   */
  static Map<String, Object> at(Object all, int index) {
    if (!(all instanceof List<?> list)) {
      return Map.of();
    }
    Map<String, Object> named = new LinkedHashMap<>();
    ((Map<?, ?>) list.get(index)).forEach((name, value) -> named.put((String) name, value));
    return Collections.unmodifiableMap(named);
  }
}
