package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;

/**
 * The right answer: the parameter {@code value}, else what the case expects. Graders by likeness
 * prefer the case's reference to what it expects.
 */
public final class ExpectedText {
  public static final String VALUE = "value";

  private ExpectedText() {}

  /** How a grader that compares with the expected text describes {@link #VALUE}. */
  public static GraderParameter parameter() {
    return GraderParameter.optional(VALUE, GraderParameter.Type.TEXT, "expected");
  }

  /** How a grader that compares with the reference describes {@link #VALUE}. */
  public static GraderParameter referenceParameter() {
    return GraderParameter.optional(VALUE, GraderParameter.Type.TEXT, "reference");
  }

  /** The expected text, or null when there is none. */
  public static String of(GraderSpec spec, String expected) {
    return Parameters.text(spec, VALUE).orElse(expected);
  }

  /** The text to compare with by meaning, or null when there is none. */
  public static String reference(GraderSpec spec, String reference, String expected) {
    return Parameters.text(spec, VALUE).orElse(reference == null ? expected : reference);
  }

  /**
   * The expected text.
   *
   * @throws UngradableException when a run's default grader meets a case that expects nothing
   */
  public static String require(GraderSpec spec, GradingInput input) {
    return required(spec, of(spec, input.expected()));
  }

  /**
   * The text to compare with by meaning.
   *
   * @throws UngradableException when a run's default grader meets a case without one
   */
  public static String requireReference(GraderSpec spec, GradingInput input) {
    return required(spec, reference(spec, input.reference(), input.expected()));
  }

  private static String required(GraderSpec spec, String text) {
    if (text == null) {
      throw new UngradableException("grade.nothing-expected", spec.kind());
    }
    return text;
  }

  public static List<GraderProblem> problems(GraderSpec spec, CaseFacts facts) {
    return problems(spec, of(spec, facts.expected()));
  }

  public static List<GraderProblem> referenceProblems(GraderSpec spec, CaseFacts facts) {
    return problems(spec, reference(spec, facts.reference(), facts.expected()));
  }

  private static List<GraderProblem> problems(GraderSpec spec, String text) {
    return text == null || text.isBlank()
        ? List.of(GraderProblem.ofGrader("grader.needs-expected", spec.kind()))
        : List.of();
  }
}
