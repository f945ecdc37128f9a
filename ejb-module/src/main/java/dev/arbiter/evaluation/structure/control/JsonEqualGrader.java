package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.json.control.JsonComparison;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer's JSON is the expected one. */
@ApplicationScoped
public class JsonEqualGrader implements Grader {
  private static final String IGNORE_ORDER = "ignoreArrayOrder";
  private static final String TOLERANCE = "tolerance";
  private static final String IGNORE_PATHS = "ignorePaths";
  private static final int SHOWN_PATHS = 5;

  @Override
  public String kind() {
    return "json-equal";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.optional(ExpectedText.VALUE, GraderParameter.Type.STRUCTURE, "expected"),
        GraderParameter.optional(IGNORE_ORDER, GraderParameter.Type.FLAG, "false"),
        GraderParameter.optional(TOLERANCE, GraderParameter.Type.NUMBER, "0"),
        GraderParameter.optional(IGNORE_PATHS, GraderParameter.Type.TEXTS));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>();
    Optional<Object> given = given(spec, facts.expected());
    if (given.isEmpty()) {
      problems.add(GraderProblem.ofGrader("grader.needs-expected", spec.kind()));
    } else if (given.get() instanceof String text) {
      AnswerJson.problem(text).ifPresent(m -> problems.add(new GraderProblem("", m)));
    }
    if (tolerance(spec).signum() < 0) {
      problems.add(GraderProblem.of(TOLERANCE, "grader.numeric.tolerance", TOLERANCE));
    }
    Parameters.texts(spec, IGNORE_PATHS).stream()
        .filter(path -> !JsonComparison.Leniency.isPointer(path))
        .forEach(
            path ->
                problems.add(
                    GraderProblem.of(
                        IGNORE_PATHS, "grader.json.pointer", GradingTexts.quote(path))));
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    Object expected =
        ExpectedJson.of(
            given(spec, input.expected())
                .orElseThrow(() -> new UngradableException("grade.nothing-expected", spec.kind())));
    AnswerJson answer = AnswerJson.of(input.answer());
    if (answer.failure() != null) {
      return answer.failure();
    }
    JsonComparison.Leniency leniency =
        new JsonComparison.Leniency(
            Parameters.flag(spec, IGNORE_ORDER, false),
            tolerance(spec),
            Parameters.texts(spec, IGNORE_PATHS));
    try {
      return grade(JsonComparison.differences(expected, answer.value(), leniency));
    } catch (JsonComparison.TooMuchWorkException e) {
      throw new UngradableException("grade.json-equal.too-much-work");
    }
  }

  private static Grade grade(List<JsonComparison.Difference> differences) {
    if (differences.isEmpty()) {
      return Grade.pass("grade.json-equal.same");
    }
    JsonComparison.Difference first = differences.get(0);
    String paths =
        differences.stream()
            .limit(SHOWN_PATHS)
            .map(difference -> shown(difference.path()))
            .collect(Collectors.joining(", "));
    String key =
        first.expected() == null
            ? "grade.json-equal.surplus"
            : first.actual() == null ? "grade.json-equal.missing" : "grade.json-equal.differs";
    return Grade.fail(
        key,
        paths + (differences.size() > SHOWN_PATHS ? ", …" : ""),
        quoted(first.expected()),
        quoted(first.actual()),
        shown(first.path()));
  }

  private static String shown(String path) {
    return path.isEmpty() ? "/" : GradingTexts.quote(path);
  }

  private static String quoted(String json) {
    return json == null ? "" : GradingTexts.quote(json);
  }

  private static BigDecimal tolerance(GraderSpec spec) {
    return Parameters.number(spec, TOLERANCE).orElse(BigDecimal.ZERO);
  }

  private static Optional<Object> given(GraderSpec spec, String expected) {
    return Parameters.structure(spec, ExpectedText.VALUE)
        .or(() -> Optional.ofNullable(expected).filter(text -> !text.isBlank()));
  }
}
