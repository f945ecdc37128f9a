package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;

/** The right answer: the parameter {@code value}, else what the case expects. */
final class ExpectedText {
  static final String VALUE = "value";

  private ExpectedText() {}

  static String of(GraderSpec spec, String expected) {
    return Parameters.text(spec, VALUE).orElse(expected);
  }

  static List<GraderProblem> problems(GraderSpec spec, CaseFacts facts) {
    String expected = of(spec, facts.expected());
    return expected == null || expected.isBlank()
        ? List.of(GraderProblem.ofGrader("grader.needs-expected", spec.kind()))
        : List.of();
  }
}
