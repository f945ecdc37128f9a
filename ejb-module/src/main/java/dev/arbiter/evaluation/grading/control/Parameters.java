package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.NumberScanner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads parameters whose types were checked at import. */
final class Parameters {

  private Parameters() {}

  static Optional<String> text(GraderSpec spec, String name) {
    return Optional.ofNullable((String) spec.parameters().get(name));
  }

  static List<String> texts(GraderSpec spec, String name) {
    return spec.parameters().get(name) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  static boolean flag(GraderSpec spec, String name, boolean fallback) {
    return spec.parameters().get(name) instanceof Boolean flag ? flag : fallback;
  }

  static Optional<Integer> count(GraderSpec spec, String name) {
    return spec.parameters().get(name) instanceof BigDecimal number
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }

  static Optional<BigDecimal> number(GraderSpec spec, String name) {
    Object value = spec.parameters().get(name);
    return value instanceof String text
        ? NumberScanner.only(text, false)
        : Optional.ofNullable((BigDecimal) value);
  }
}
