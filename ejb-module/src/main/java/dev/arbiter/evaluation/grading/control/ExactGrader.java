package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answer is the expected text, character by character. */
@ApplicationScoped
public class ExactGrader implements Grader {
  private static final String TRIM = "trim";

  @Override
  public String kind() {
    return "exact";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.parameter(),
        GraderParameter.optional(TRIM, GraderParameter.Type.FLAG, "false"));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return ExpectedText.problems(spec, facts);
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    boolean trim = Parameters.flag(spec, TRIM, false);
    String expected = trimmed(ExpectedText.require(spec, input), trim);
    String answer = trimmed(input.answer(), trim);
    if (answer.equals(expected)) {
      return Grade.pass("grade.exact.same");
    }
    if (answer.strip().equals(expected.strip())) {
      return Grade.fail("grade.exact.white-space");
    }
    int at = firstDifference(answer, expected);
    return Grade.fail(
        "grade.exact.differs",
        String.valueOf(answer.codePointCount(0, at) + 1),
        GradingTexts.quote(expected),
        GradingTexts.quote(answer));
  }

  private static String trimmed(String text, boolean trim) {
    return trim ? text.strip() : text;
  }

  private static int firstDifference(String a, String b) {
    int end = Math.min(a.length(), b.length());
    int i = 0;
    while (i < end && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
