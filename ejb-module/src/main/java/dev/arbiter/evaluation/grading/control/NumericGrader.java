package dev.arbiter.evaluation.grading.control;

import com.google.re2j.Matcher;
import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.NumberScanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number of the answer is the expected one, within a tolerance. */
@ApplicationScoped
public class NumericGrader implements Grader {
  private static final String VALUE = "value";
  private static final String TAKE = "take";
  private static final String PATTERN = "pattern";
  private static final String TOLERANCE = "tolerance";
  private static final String RELATIVE = "relativeTolerance";
  private static final String DECIMAL_COMMA = "decimalComma";
  private static final String LAST = "last";
  private static final int LONGEST_PLAIN = 40;

  @Override
  public String kind() {
    return "numeric";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.optional(VALUE, GraderParameter.Type.NUMBER, "expected"),
        GraderParameter.choice(TAKE, LAST, "first"),
        GraderParameter.optional(PATTERN, GraderParameter.Type.TEXT),
        GraderParameter.optional(TOLERANCE, GraderParameter.Type.NUMBER, "0"),
        GraderParameter.optional(RELATIVE, GraderParameter.Type.NUMBER, "0"),
        GraderParameter.optional(DECIMAL_COMMA, GraderParameter.Type.FLAG, "false"));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>();
    if (expected(spec, facts.expected()).isEmpty()) {
      problems.add(
          facts.expected() == null
              ? GraderProblem.ofGrader("grader.needs-expected", spec.kind())
              : GraderProblem.ofGrader(
                  "grader.numeric.expected", GradingTexts.quote(facts.expected())));
    }
    for (String tolerance : List.of(TOLERANCE, RELATIVE)) {
      if (tolerance(spec, tolerance).signum() < 0) {
        problems.add(GraderProblem.of(tolerance, "grader.numeric.tolerance", tolerance));
      }
    }
    Parameters.text(spec, PATTERN)
        .ifPresent(pattern -> problems.addAll(SafePattern.problems(PATTERN, pattern, "")));
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    BigDecimal expected = expected(spec, input.expected()).orElseThrow();
    Optional<String> place = place(input.answer(), spec);
    if (place.isEmpty()) {
      return Grade.fail("grade.numeric.no-match");
    }
    boolean comma = Parameters.flag(spec, DECIMAL_COMMA, false);
    boolean last = Parameters.text(spec, TAKE).orElse(LAST).equals(LAST);
    Optional<NumberScanner.Found> found =
        last ? NumberScanner.last(place.get(), comma) : NumberScanner.first(place.get(), comma);
    if (found.isEmpty()) {
      return Grade.fail("grade.numeric.none", shown(expected));
    }
    BigDecimal actual = found.get().value();
    if (actual == null) {
      return Grade.fail("grade.numeric.too-large", GradingTexts.quote(found.get().text()));
    }
    return compared(actual, expected, allowed(spec, expected));
  }

  private static Grade compared(BigDecimal actual, BigDecimal expected, BigDecimal allowed) {
    boolean near = actual.subtract(expected).abs().compareTo(allowed) <= 0;
    String[] shown = {shown(actual), shown(expected), shown(allowed)};
    if (allowed.signum() == 0) {
      return near
          ? Grade.pass("grade.numeric.equal", shown)
          : Grade.fail("grade.numeric.differs", shown);
    }
    return near
        ? Grade.pass("grade.numeric.within", shown)
        : Grade.fail("grade.numeric.outside", shown);
  }

  private static String shown(BigDecimal number) {
    String plain =
        number.precision() + Math.abs(number.scale()) <= LONGEST_PLAIN
            ? number.toPlainString()
            : number.toString();
    return GradingTexts.quote(plain);
  }

  private static Optional<BigDecimal> expected(GraderSpec spec, String expected) {
    Optional<BigDecimal> value = Parameters.number(spec, VALUE);
    return value.isPresent() || expected == null
        ? value
        : NumberScanner.only(expected, Parameters.flag(spec, DECIMAL_COMMA, false));
  }

  private static BigDecimal tolerance(GraderSpec spec, String name) {
    return Parameters.number(spec, name).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal allowed(GraderSpec spec, BigDecimal expected) {
    return tolerance(spec, TOLERANCE).max(tolerance(spec, RELATIVE).multiply(expected.abs()));
  }

  /**
   * Where to look: the whole answer, or what the pattern's first group (else all of it) matched.
   */
  private static Optional<String> place(String answer, GraderSpec spec) {
    Optional<String> pattern = Parameters.text(spec, PATTERN);
    if (pattern.isEmpty()) {
      return Optional.of(answer);
    }
    Matcher matcher = SafePattern.compile(pattern.get(), "").matcher(answer);
    String place = null;
    while (matcher.find()) {
      place = matcher.group(Math.min(1, matcher.groupCount()));
      if (!Parameters.text(spec, TAKE).orElse(LAST).equals(LAST)) {
        break;
      }
    }
    return Optional.ofNullable(place);
  }
}
