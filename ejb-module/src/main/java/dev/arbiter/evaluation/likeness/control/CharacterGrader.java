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
import java.util.List;
import java.util.stream.Stream;

/** Compares an answer with the expected text character by character; how, its subclasses say. */
abstract class CharacterGrader implements Grader {
  private static final String IGNORE_CASE = "ignoreCase";

  private final String threshold;
  private final String measure;

  /**
   * @param threshold the likeness from which on an answer passes where the case names none
   * @param measure what the reason of a grade calls it
   */
  CharacterGrader(String threshold, String measure) {
    this.threshold = threshold;
    this.measure = measure;
  }

  /** From 0 for nothing in common to 1 for the same. */
  abstract double likeness(CodePoints answer, CodePoints expected);

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.parameter(),
        GraderParameter.optional(IGNORE_CASE, GraderParameter.Type.FLAG, "false"),
        Likeness.threshold(threshold));
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
    return Likeness.grade(likeness(answer, expected), spec, threshold, measure);
  }

  private static CodePoints prepared(String text, boolean ignoreCase) {
    String bare = text.strip();
    return CodePoints.of(ignoreCase ? FoldedText.withoutCase(bare) : bare);
  }
}
