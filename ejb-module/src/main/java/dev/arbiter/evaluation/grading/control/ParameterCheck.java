package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.NumberScanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a specification against the grader's own description: names, types, choices. */
final class ParameterCheck {
  static final int MAX_TEXTS = 1_000;
  private static final GraderParameter WEIGHT =
      GraderParameter.optional(Parameters.WEIGHT, GraderParameter.Type.NUMBER, "1");
  private static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(1_000);
  private static final BigDecimal MAX_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);

  private ParameterCheck() {}

  static List<GraderProblem> problems(GraderSpec spec, List<GraderParameter> described) {
    Map<String, GraderParameter> byName =
        Stream.concat(described.stream(), Stream.of(WEIGHT))
            .collect(Collectors.toMap(GraderParameter::name, Function.identity()));
    List<GraderProblem> problems = new ArrayList<>();
    spec.parameters()
        .forEach(
            (name, value) -> {
              GraderParameter parameter = byName.get(name);
              if (parameter == null) {
                problems.add(unknown(spec, name, byName));
              } else {
                check(parameter, value, problems);
              }
            });
    for (GraderParameter parameter : described) {
      if (parameter.required() && !spec.parameters().containsKey(parameter.name())) {
        problems.add(
            GraderProblem.of(
                parameter.name(), "grader.parameter-missing", spec.kind(), parameter.name()));
      }
    }
    if (problems.isEmpty()) {
      Parameters.number(spec, Parameters.WEIGHT)
          .filter(weight -> weight.signum() <= 0 || weight.compareTo(MAX_WEIGHT) > 0)
          .ifPresent(weight -> problems.add(GraderProblem.of(Parameters.WEIGHT, "grader.weight")));
    }
    return problems;
  }

  private static GraderProblem unknown(
      GraderSpec spec, String name, Map<String, GraderParameter> byName) {
    String shown = GradingTexts.quote(name);
    String known = byName.keySet().stream().sorted().collect(Collectors.joining(", "));
    return NearestName.of(name, byName.keySet())
        .map(
            near ->
                GraderProblem.of(
                    shown, "grader.parameter-unknown-near", spec.kind(), shown, near, known))
        .orElseGet(
            () -> GraderProblem.of(shown, "grader.parameter-unknown", spec.kind(), shown, known));
  }

  private static void check(GraderParameter parameter, Object value, List<GraderProblem> problems) {
    if (!fits(parameter.type(), value)) {
      String type = parameter.type().name().toLowerCase(Locale.ROOT);
      problems.add(
          GraderProblem.of(parameter.name(), "grader.parameter-type." + type, parameter.name()));
    } else if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
      problems.add(
          GraderProblem.of(
              parameter.name(),
              "grader.parameter-choice",
              parameter.name(),
              String.join(", ", parameter.choices()),
              GradingTexts.quote((String) value)));
    }
  }

  private static boolean fits(GraderParameter.Type type, Object value) {
    return switch (type) {
      case TEXT -> value instanceof String;
      case TEXTS -> value instanceof List<?> list && areTexts(list);
      case NUMBER ->
          value instanceof BigDecimal
              || value instanceof String text && NumberScanner.only(text, false).isPresent();
      case COUNT -> value instanceof BigDecimal number && isCount(number);
      case FLAG -> value instanceof Boolean;
      case STRUCTURE -> true;
    };
  }

  private static boolean areTexts(List<?> list) {
    return !list.isEmpty()
        && list.size() <= MAX_TEXTS
        && list.stream().allMatch(text -> text instanceof String s && !s.isBlank());
  }

  private static boolean isCount(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(MAX_COUNT) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
