package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.NumberScanner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads parameters whose types were checked at import. */
public final class Parameters {

  /** What every grader may have beside its own parameters. */
  public static final String WEIGHT = "weight";

  private Parameters() {}

  /** How much a grader's score counts beside others. */
  public static double weight(GraderSpec spec) {
    return number(spec, WEIGHT).map(BigDecimal::doubleValue).orElse(1.0);
  }

  /** Whether a score is good enough; one of exactly 0.8 may come out as 0.7999999999999999. */
  public static boolean reaches(double score, BigDecimal threshold) {
    return BigDecimal.valueOf(Math.round(score * 1e10) / 1e10).compareTo(threshold) >= 0;
  }

  public static Optional<String> text(GraderSpec spec, String name) {
    return Optional.ofNullable((String) spec.parameters().get(name));
  }

  public static List<String> texts(GraderSpec spec, String name) {
    return spec.parameters().get(name) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  public static boolean flag(GraderSpec spec, String name, boolean fallback) {
    return spec.parameters().get(name) instanceof Boolean flag ? flag : fallback;
  }

  public static Optional<Integer> count(GraderSpec spec, String name) {
    return spec.parameters().get(name) instanceof BigDecimal number
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }

  /** A plain value of any kind; empty when it is left out. */
  public static Optional<Object> structure(GraderSpec spec, String name) {
    return Optional.ofNullable(spec.parameters().get(name));
  }

  public static Optional<BigDecimal> number(GraderSpec spec, String name) {
    Object value = spec.parameters().get(name);
    return value instanceof String text
        ? NumberScanner.only(text, false)
        : Optional.ofNullable((BigDecimal) value);
  }
}
