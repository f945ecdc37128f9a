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
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The share of characters that need no change to turn the answer into the expected text. */
@ApplicationScoped
public class LevenshteinGrader implements Grader {
  private static final String IGNORE_CASE = "ignoreCase";
  private static final String FALLBACK = "0.8";

  @Override
  public String kind() {
    return "levenshtein";
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
    return Likeness.grade(similarity(answer, expected), spec, FALLBACK, "Levenshtein similarity");
  }

  static double similarity(CodePoints a, CodePoints b) {
    int longest = Math.max(a.length(), b.length());
    return longest == 0
        ? 1
        : 1 - (double) LevenshteinDistance.getDefaultInstance().apply(a, b) / longest;
  }

  private static CodePoints prepared(String text, boolean ignoreCase) {
    String bare = text.strip();
    return CodePoints.of(ignoreCase ? FoldedText.withoutCase(bare) : bare);
  }
}
