package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** What the graders by path share: what must become of the places that a path found. */
final class Found {
  private static final String MODE = "mode";
  private static final String EVERY = "every";
  private static final String EQUALS = "equals";
  private static final String EXISTS = "exists";
  private static final String ABSENT = "absent";

  private Found() {}

  static GraderParameter mode() {
    return GraderParameter.choice(MODE, EQUALS, EXISTS, ABSENT);
  }

  static GraderParameter every() {
    return GraderParameter.optional(EVERY, GraderParameter.Type.FLAG, "false");
  }

  /** The problem of a grader that shall compare and has nothing to compare with. */
  static List<GraderProblem> problems(GraderSpec spec, CaseFacts facts) {
    return compares(spec) && given(spec, facts.expected()).isEmpty()
        ? List.of(GraderProblem.ofGrader("grader.needs-expected", spec.kind()))
        : List.of();
  }

  static boolean compares(GraderSpec spec) {
    return Parameters.text(spec, MODE).orElse(EQUALS).equals(EQUALS);
  }

  /** The parameter, else what the case expects. */
  static Optional<Object> given(GraderSpec spec, String expected) {
    return Parameters.structure(spec, ExpectedText.VALUE)
        .or(() -> Optional.ofNullable(expected).filter(text -> !text.isBlank()));
  }

  static Object require(GraderSpec spec, String expected) {
    return given(spec, expected)
        .orElseThrow(() -> new UngradableException("grade.nothing-expected", spec.kind()));
  }

  /**
   * The grade of what was found.
   *
   * @param size how many were found
   * @param shown one that was found, as people read it
   * @param isExpected of the index of one that was found
   * @param expected what was expected, as people read it
   */
  static Grade grade(
      GraderSpec spec,
      int size,
      IntFunction<String> shown,
      IntPredicate isExpected,
      String expected) {
    String count = String.valueOf(size);
    String mode = Parameters.text(spec, MODE).orElse(EQUALS);
    if (size == 0) {
      return mode.equals(ABSENT) ? Grade.pass("grade.path.absent") : Grade.fail("grade.path.none");
    }
    String first = GradingTexts.quote(shown.apply(0));
    if (!mode.equals(EQUALS)) {
      return mode.equals(EXISTS)
          ? Grade.pass("grade.path.exists", count, first)
          : Grade.fail("grade.path.present", count, first);
    }
    int right = 0;
    int wrong = 0;
    for (int i = size - 1; i >= 0; i--) {
      if (isExpected.test(i)) {
        right++;
      } else {
        wrong = i;
      }
    }
    boolean every = Parameters.flag(spec, EVERY, false);
    boolean passed = every ? right == size : right > 0;
    String wanted = GradingTexts.quote(expected);
    return passed
        ? Grade.pass("grade.path.equal", count, wanted)
        : Grade.fail(
            size == 1 ? "grade.path.differs" : "grade.path.differ",
            count,
            wanted,
            GradingTexts.quote(shown.apply(wrong)),
            String.valueOf(right));
  }
}
