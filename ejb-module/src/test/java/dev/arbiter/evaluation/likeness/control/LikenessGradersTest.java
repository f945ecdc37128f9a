package dev.arbiter.evaluation.likeness.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.CaseGrader;
import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessGradersTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void passesAtTheThresholdAndSaysWhatWasMeasured() {
    GraderResult result = grade(spec("levenshtein"), "abcde", " abcdX\n");

    assertThat(result.passed()).isTrue();
    assertThat(result.score()).isEqualTo(0.8);
    assertThat(result.message()).isEqualTo("Levenshtein similarity is 0.8000, at least 0.8.");
    assertThat(grade(spec("levenshtein", "threshold", "0.81"), "abcde", "abcdX").message())
        .isEqualTo("Levenshtein similarity is 0.8000, under 0.81.");
    assertThat(passes(spec("jaro-winkler", "ignoreCase", true), "MARTHA", "marhta")).isTrue();
    assertThat(passes(spec("jaro-winkler"), "MARTHA", "marhta")).isFalse();
  }

  @Test
  void prefersTheReferenceToTheExpectedAnswer() {
    GradingInput input =
        new GradingInput("?", "28", "Colleagues have 28 days", "28 days", Outcome.ANSWERED);

    assertThat(
            new CaseGrader(Graders.registry())
                .grade(input, List.of(spec("rouge", "measure", "recall"), spec("levenshtein")))
                .results())
        .extracting(GraderResult::message)
        .containsExactly(
            "ROUGE-L recall is 0.5000, at least 0.5.",
            "Levenshtein similarity is 0.2857, under 0.8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"levenshtein", "jaro-winkler", "rouge", "bleu", "chrf"})
  void aTextBeyondTheBoundIsAnErrorAndNotAGrade(String kind) {
    String expected = "ab ".repeat(MEBIBYTE / 3);

    GraderResult result = grade(spec(kind), expected, expected + "b");

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.score()).isNull();
    assertThat(result.message()).endsWith("the answer is not judged.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"levenshtein", "jaro-winkler", "rouge", "bleu", "chrf"})
  void aLongAnswerWithinTheBoundIsGraded(String kind) {
    String expected = "abc ".repeat(1_200);

    assertThat(grade(spec(kind), expected, expected).score()).isEqualTo(1);
    assertThat(passes(spec(kind), expected, "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"levenshtein", "jaro-winkler", "rouge", "bleu", "chrf"})
  void refusesWhatItCannotJudgeAtImport(String kind) {
    assertThat(problems(spec(kind), null)).singleElement().asString().contains("needs-expected");
    assertThat(problems(spec(kind, "threshold", "1.1"), "a"))
        .containsExactly(
            "/0/threshold grader.threshold: The parameter \"threshold\" is over 0 and at most 1.");
    assertThat(problems(spec(kind, "threshold", "0"), "a")).hasSize(1);
    assertThat(grade(spec(kind), null, "a").message())
        .isEqualTo(
            "The case has nothing for the grader "
                + kind
                + " to compare the answer with; the answer is not judged.");
  }

  @Test
  void rougeRefusesAReferenceThatItCannotSee() {
    assertThat(problems(spec("rouge"), "你好"))
        .singleElement()
        .asString()
        .contains("grader.rouge.no-words");
    assertThat(problems(spec("chrf"), "你好")).isEmpty();
  }
}
