package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;

/**
 * Judges one answer by one rule. An implementation is a stateless CDI bean, found by its type; its
 * texts are in the bundle of grading below {@code grader.<kind>}.
 */
public interface Grader {

  /** The name in files: lower case with hyphens, unique among graders. */
  String kind();

  /**
   * Every parameter there is. What this says about names, types and choices is checked before
   * {@link #validate} is called, feeds the reference page and the form.
   */
  List<GraderParameter> parameters();

  /**
   * What is wrong with these parameters for this case, beyond what {@link #parameters} says; called
   * once at import. Empty when the grader can judge the case.
   */
  List<GraderProblem> validate(GraderSpec spec, CaseFacts facts);

  /**
   * Judges an answer; called with a specification that was valid for the case. Whatever it throws
   * becomes a grade of verdict ERROR.
   */
  Grade grade(GradingInput input, GraderSpec spec);
}
