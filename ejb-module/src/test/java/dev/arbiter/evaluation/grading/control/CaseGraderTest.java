package dev.arbiter.evaluation.grading.control;

import static dev.arbiter.evaluation.grading.control.Graders.answer;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CaseGraderTest {

  @Test
  void scoresTheMeanAndPassesOnlyWhenAllPass() {
    CaseGrade grade =
        new CaseGrader(Graders.registry())
            .grade(
                answer("a", "a b"),
                List.of(spec("contains-all", "values", List.of("a", "b")), spec("exact")));

    assertThat(grade.score()).isEqualTo(0.5);
    assertThat(grade.passed()).isFalse();
    assertThat(grade.results())
        .extracting(GraderResult::grader)
        .containsExactly("contains-all", "exact");
  }

  @Test
  void sumsTheChecks() {
    Grader counting =
        new Scripted(
            () ->
                new Grade(
                    0.5, false, GradingMessage.of("grade.exact.same"), new CheckCounts(3, 1, 2)));

    assertThat(caseGrader(counting).grade(answer("a", "a"), twice()).checks())
        .isEqualTo(new CheckCounts(6, 2, 4));
  }

  @Test
  void aGraderThatThrowsIsAnErrorAndNotTheEnd() {
    Grader broken =
        new Scripted(
            () -> {
              throw new IllegalStateException("boom");
            });

    CaseGrade grade =
        caseGrader(broken, new ExactGrader())
            .grade(answer("a", "a"), List.of(GraderSpec.of("scripted"), GraderSpec.of("exact")));

    assertThat(grade.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade.score()).isNull();
    assertThat(grade.passed()).isNull();
    assertThat(grade.results())
        .extracting(GraderResult::verdict)
        .containsExactly(Verdict.ERROR, Verdict.PASSED);
    assertThat(grade.results().get(0).message())
        .isEqualTo(
            "The grader scripted failed by itself (IllegalStateException); the answer is not judged.");
  }

  @Test
  void anUnknownKindNamesTheKnownAndTheNearest() {
    String known = String.join(", ", Graders.registry().kinds());

    assertThat(problems(spec("numerik"), "1"))
        .containsExactly(
            "/0/kind grader.unknown-near: There is no grader \"numerik\"; did you mean \"numeric\"?"
                + " Graders: "
                + known
                + ".");
    assertThat(problems(spec("vibes"), "1"))
        .containsExactly(
            "/0/kind grader.unknown: There is no grader \"vibes\". Graders: " + known + ".");
  }

  @Test
  void parametersAreHeldAgainstTheGradersOwnDescription() {
    assertThat(problems(spec("exact", "valeu", "a"), "a"))
        .containsExactly(
            "/0/valeu grader.parameter-unknown-near: The grader exact has no parameter \"valeu\";"
                + " did you mean \"value\"? Its parameters: trim, value, weight.");
    assertThat(problems(spec("regex"), null))
        .containsExactly(
            "/0/pattern grader.parameter-missing: The grader regex needs the parameter \"pattern\".");
    assertThat(problems(spec("contains-any", "values", "a"), null))
        .containsExactly(
            "/0/values grader.parameter-type.texts: The parameter \"values\" is a list of 1 to 1000"
                + " texts, none of them blank.");
    assertThat(problems(spec("length", "max", -1), null)).hasSize(1);
    assertThat(problems(spec("length", "max", 1, "unit", "pages"), null))
        .containsExactly(
            "/0/unit grader.parameter-choice: The parameter \"unit\" is one of characters, words,"
                + " lines, not \"pages\".");
    assertThat(problems(spec("exact", "trim", "yes"), "a")).hasSize(1);
    assertThat(problems(spec("numeric", "tolerance", "much"), "1")).hasSize(1);
  }

  private static CaseGrader caseGrader(Grader... graders) {
    return new CaseGrader(new GraderRegistry(List.of(graders)));
  }

  private static List<GraderSpec> twice() {
    return List.of(GraderSpec.of("scripted"), GraderSpec.of("scripted"));
  }

  private record Scripted(Supplier<Grade> script) implements Grader {
    @Override
    public String kind() {
      return "scripted";
    }

    @Override
    public List<GraderParameter> parameters() {
      return List.of();
    }

    @Override
    public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
      return List.of();
    }

    @Override
    public Grade grade(GradingInput input, GraderSpec spec) {
      return script.get();
    }
  }
}
