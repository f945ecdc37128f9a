package dev.arbiter.evaluation.likeness.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** chrF2 of the answer against the reference; works in any script. */
@ApplicationScoped
public class ChrfGrader implements Grader {
  private static final double BETA = 2;
  private static final String FALLBACK = "0.5";

  @Override
  public String kind() {
    return "chrf";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(ExpectedText.referenceParameter(), Likeness.threshold(FALLBACK));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return Stream.concat(
            ExpectedText.referenceProblems(spec, facts).stream(), Likeness.problems(spec).stream())
        .toList();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String reference = ExpectedText.requireReference(spec, input);
    Likeness.checkLengths(input.answer(), reference);
    double score = Chrf.of(input.answer(), reference, false).score(BETA);
    return Likeness.grade(score, spec, FALLBACK, "chrF2");
  }
}
