package dev.arbiter.evaluation.json.control;

import java.util.Map;

/** A JSON text as plain values, with the places of the members of its outermost object. */
public final class ParsedJson {
  private final Object value;
  private final String text;
  private final Map<String, Integer> starts;

  ParsedJson(Object value, String text, Map<String, Integer> starts) {
    this.value = value;
    this.text = text;
    this.starts = starts;
  }

  /** Map (in the order of the text), List, String, BigDecimal, Boolean or null. */
  public Object value() {
    return value;
  }

  /**
   * Where the value of a member of the outermost object starts, from 1, in code points; null when
   * there is no such member. Costs a walk over the text.
   */
  public Integer column(String member) {
    Integer start = starts.get(member);
    return start == null ? null : text.codePointCount(0, start) + 1;
  }
}
