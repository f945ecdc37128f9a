package dev.arbiter.evaluation.likeness.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Jaro-Winkler similarity, for names and other short texts: a common beginning counts more. */
@ApplicationScoped
public class JaroWinklerGrader implements Grader {
  private static final String IGNORE_CASE = "ignoreCase";
  private static final String FALLBACK = "0.9";

  @Override
  public String kind() {
    return "jaro-winkler";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.parameter(),
        GraderParameter.optional(IGNORE_CASE, GraderParameter.Type.FLAG, "false"),
        Likeness.threshold(FALLBACK));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return Stream.concat(
            ExpectedText.problems(spec, facts).stream(), Likeness.problems(spec).stream())
        .toList();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    boolean ignoreCase = Parameters.flag(spec, IGNORE_CASE, false);
    CodePoints answer = prepared(input.answer(), ignoreCase);
    CodePoints expected = prepared(ExpectedText.require(spec, input), ignoreCase);
    Likeness.checkCells(answer.length(), expected.length());
    return Likeness.grade(similarity(answer, expected), spec, FALLBACK, "Jaro-Winkler similarity");
  }

  static double similarity(CodePoints a, CodePoints b) {
    return new JaroWinklerSimilarity().apply(a, b);
  }

  private static CodePoints prepared(String text, boolean ignoreCase) {
    String bare = text.strip();
    return CodePoints.of(ignoreCase ? FoldedText.withoutCase(bare) : bare);
  }
}
