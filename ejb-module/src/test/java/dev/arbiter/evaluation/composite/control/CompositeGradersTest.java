package dev.arbiter.evaluation.composite.control;

import static dev.arbiter.evaluation.grading.control.Graders.answer;
import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.control.CaseGrader;
import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositeGradersTest {
  private static final Map<String, Object> RIGHT = Map.of("kind", "exact");
  private static final Map<String, Object> HALF =
      Map.of("kind", "contains-all", "values", List.of("yes", "no"), "weight", 3);
  private static final Map<String, Object> UNGRADABLE =
      Map.of("kind", "regex", "pattern", "(a?){300}b");

  @Test
  void allPassesWhenEveryPartDoes() {
    GraderResult result = grade(spec("all", "of", List.of(RIGHT, HALF)), "yes", "yes");

    assertThat(result.passed()).isFalse();
    assertThat(result.score()).isCloseTo((1 + 3 * 0.5) / 4, within(1e-12));
    assertThat(result.message())
        .isEqualTo(
            "1 of 2 parts passed; contains-all says: The answer contains 1 of 2 phrases; missing"
                + " is \"no\".");
    assertThat(grade(spec("all", "of", List.of(RIGHT, "match")), "yes", "yes").message())
        .isEqualTo("All 2 parts passed.");
  }

  @Test
  void anyPassesWhenOnePartDoes() {
    GraderResult result = grade(spec("any", "of", List.of(HALF, RIGHT)), "yes", "yes");

    assertThat(result.passed()).isTrue();
    assertThat(result.score()).isEqualTo(1);
    assertThat(grade(spec("any", "of", List.of(HALF, "exact")), "maybe", "yes").score())
        .isEqualTo(0.5);
    assertThat(grade(spec("any", "of", List.of(HALF, "exact")), "maybe", "yes").passed()).isFalse();
  }

  @Test
  void weightedPassesByTheMeanOfItsParts() {
    GraderSpec low = spec("weighted", "of", List.of(RIGHT, HALF), "threshold", "0.625");
    GraderSpec high = spec("weighted", "of", List.of(RIGHT, HALF), "threshold", "0.63");

    assertThat(grade(low, "yes", "yes").passed()).isTrue();
    assertThat(grade(high, "yes", "yes").passed()).isFalse();
    assertThat(grade(high, "yes", "yes").score()).isEqualTo(0.625);
  }

  @Test
  void weightsCountInTheScoreOfACase() {
    CaseGrade grade =
        new CaseGrader(Graders.registry())
            .grade(
                answer("yes", "yes"),
                List.of(
                    spec("exact"),
                    spec("contains-all", "values", List.of("yes", "no"), "weight", 3)));

    assertThat(grade.score()).isEqualTo(0.625);
    assertThat(grade.passed()).isFalse();
    assertThat(problems(spec("exact", "weight", 0), "a"))
        .containsExactly(
            "/0/weight grader.weight: The parameter \"weight\" is over 0 and at most 1000.");
    assertThat(problems(spec("exact", "weight", "1001"), "a")).hasSize(1);
    assertThat(problems(spec("exact", "weight", "heavy"), "a")).hasSize(1);
  }

  @Test
  void aPartThatFailsByItselfMakesTheWholeAnError() {
    for (String kind : List.of("all", "any", "weighted")) {
      GraderResult result =
          grade(spec(kind, "of", List.of(RIGHT, UNGRADABLE)), "a", "a".repeat(1 << 20));

      assertThat(result.verdict()).as(kind).isEqualTo(Verdict.ERROR);
      assertThat(result.score()).isNull();
      assertThat(result.message()).startsWith("The part regex failed by itself: The pattern's");
    }
  }

  @Test
  void partsMayBeCompositesThemselves() {
    GraderSpec spec =
        spec("any", "of", List.of("exact", Map.of("kind", "all", "of", List.of(HALF, RIGHT))));

    assertThat(grade(spec, "yes no", "no yes").passed()).isFalse();
    assertThat(grade(spec, "yes no", "yes no").passed()).isTrue();
  }

  @Test
  void validatesItsPartsAtImport() {
    assertThat(problems(spec("all"), "a")).hasSize(1);
    assertThat(problems(spec("all", "of", List.of()), "a"))
        .containsExactly("/0/of grader.composite.of: The parameter \"of\" is a list of graders.");
    assertThat(problems(spec("all", "of", List.of("exact", Map.of("kind", "numeric"))), "a"))
        .singleElement()
        .asString()
        .startsWith("/0/of/1 grader.numeric.expected");
    assertThat(problems(spec("all", "of", List.of(Map.of("kind", "regex", "patern", "a"))), "a"))
        .anySatisfy(
            problem -> assertThat(problem).startsWith("/0/of/0/patern grader.parameter-unknown"));
    assertThat(problems(spec("all", "of", List.of(3)), "a"))
        .singleElement()
        .asString()
        .startsWith("/0/of/0 grader.composite.part");
    assertThat(problems(spec("weighted", "of", List.of("exact"), "threshold", 2), "a")).hasSize(1);
  }

  @Test
  void boundsDepthAndNumber() {
    Object nested = "exact";
    for (int level = 1; level <= 4; level++) {
      nested = Map.of("kind", "all", "of", List.of(nested));
    }
    assertThat(problems(spec("all", "of", List.of(((Map<?, ?>) nested).get("of"))), "a"))
        .hasSize(1);
    assertThat(problems(spec("any", "of", ((Map<?, ?>) nested).get("of")), "a")).isEmpty();
    assertThat(problems(spec("any", "of", List.of(nested)), "a"))
        .singleElement()
        .asString()
        .startsWith("/0/of grader.composite.depth");
    assertThat(problems(spec("any", "of", new ArrayList<>(Collections.nCopies(51, "exact"))), "a"))
        .singleElement()
        .asString()
        .startsWith("/0/of grader.composite.too-many");
  }
}
