package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answer is the expected text, whatever the letter case and white space. */
@ApplicationScoped
public class MatchGrader implements Grader {
  private static final String IGNORE_PUNCTUATION = "ignorePunctuation";

  @Override
  public String kind() {
    return "match";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.parameter(),
        GraderParameter.optional(IGNORE_PUNCTUATION, GraderParameter.Type.FLAG, "false"));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = ExpectedText.problems(spec, facts);
    if (problems.isEmpty() && fold(ExpectedText.of(spec, facts.expected()), spec).isEmpty()) {
      return List.of(GraderProblem.of(IGNORE_PUNCTUATION, "grader.match.only-punctuation"));
    }
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String expected = ExpectedText.require(spec, input);
    return fold(input.answer(), spec).equals(fold(expected, spec))
        ? Grade.pass("grade.match.same")
        : Grade.fail(
            "grade.match.differs",
            GradingTexts.quote(expected),
            GradingTexts.quote(input.answer()));
  }

  private static String fold(String text, GraderSpec spec) {
    String kept =
        Parameters.flag(spec, IGNORE_PUNCTUATION, false)
            ? FoldedText.withoutPunctuation(text)
            : text;
    return FoldedText.withoutCase(FoldedText.collapse(kept));
  }
}
