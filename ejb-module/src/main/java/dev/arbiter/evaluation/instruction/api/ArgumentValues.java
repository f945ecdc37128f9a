package dev.arbiter.evaluation.instruction.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Arguments of an instruction that were found right at import.
 *
 * @param values by name, all there
 */
public record ArgumentValues(Map<String, Object> values) {

  public ArgumentValues {
    values = Map.copyOf(values);
  }

  public String text(String name) {
    return (String) value(name);
  }

  public List<String> texts(String name) {
    return ((List<?>) value(name)).stream().map(String.class::cast).toList();
  }

  public int count(String name) {
    return ((BigDecimal) value(name)).intValueExact();
  }

  private Object value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
