package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import dev.arbiter.evaluation.suite.entity.CaseContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored case as the plain values that a suite file has of it. */
public final class CaseFields {

  private CaseFields() {}

  /** In the order of the reference; what the case does not have is left out. */
  public static Map<String, Object> of(String key, CaseContent content) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", key);
    fields.put("prompt", content.prompt());
    fields.put("turns", content.turns() == null ? null : plain(content.turns()));
    fields.put("expected", content.expected());
    fields.put("reference", content.reference());
    fields.put("tags", plain(content.tags()));
    fields.put("graders", plain(content.graders()));
    fields.put("metadata", plain(content.metadata()));
    fields
        .values()
        .removeIf(value -> value == null || value.equals(List.of()) || value.equals(Map.of()));
    return fields;
  }

  private static Object plain(String stored) {
    try {
      return PlainJson.parse(stored).value();
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("stored JSON is broken", e);
    }
  }
}
