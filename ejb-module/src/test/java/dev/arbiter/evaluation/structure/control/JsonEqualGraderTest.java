package dev.arbiter.evaluation.structure.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEqualGraderTest {
  private static final GraderSpec PLAIN = spec("json-equal");
  private static final GraderSpec ANY_ORDER = spec("json-equal", "ignoreArrayOrder", true);

  @Test
  void comparesByValueAndNotByText() {
    String expected = "{\"a\": 1, \"b\": [1, \"x\", null, true], \"c\": {\"d\": 1e2}}";

    assertThat(
            passes(PLAIN, expected, "{\"c\":{\"d\":100.0},\"b\":[1.0,\"x\",null,true],\"a\":1.00}"))
        .isTrue();
    assertThat(passes(PLAIN, "1", "\"1\"")).isFalse();
    assertThat(passes(PLAIN, "null", "{}")).isFalse();
    assertThat(passes(PLAIN, "[]", "{}")).isFalse();
    assertThat(passes(PLAIN, "[1,2]", "[2,1]")).isFalse();
  }

  @Test
  void namesTheFirstPathsThatDiffer() {
    assertThat(grade(PLAIN, "{\"a\":{\"b/c\":[1,2]},\"z\":1}", "{\"a\":{\"b/c\":[1,3]}}").message())
        .isEqualTo("The JSON differs at /a/b~1c/1, /z; at /a/b~1c/1 it is 3 instead of 2.");
    assertThat(grade(PLAIN, "{\"a\":1}", "{}").message())
        .isEqualTo("The JSON differs at /a; at /a it lacks 1.");
    assertThat(grade(PLAIN, "[1]", "[1,2]").message())
        .isEqualTo("The JSON differs at /1; at /1 it has 2, which is not expected.");
    assertThat(grade(PLAIN, "[1,2,3,4,5,6,7]", "[0,0,0,0,0,0,0]").message())
        .startsWith("The JSON differs at /0, /1, /2, /3, /4, …; at /0");
  }

  @Test
  void forgivesWhatItIsToldTo() {
    assertThat(passes(ANY_ORDER, "[1,[2,3],2]", "[2,[3,2],1]")).isTrue();
    assertThat(passes(ANY_ORDER, "[1,1,2]", "[1,2,2]")).isFalse();
    assertThat(passes(spec("json-equal", "tolerance", "0.01"), "[3.14]", "[3.149]")).isTrue();
    assertThat(passes(spec("json-equal", "tolerance", "0.01"), "[3.14]", "[3.151]")).isFalse();
    GraderSpec withoutIds = spec("json-equal", "ignorePaths", List.of("/items/*/id", "/when"));
    assertThat(
            passes(
                withoutIds,
                "{\"items\":[{\"id\":1,\"n\":1},{\"n\":2}]}",
                "{\"items\":[{\"id\":9,\"n\":1},{\"id\":8,\"n\":2}],\"when\":\"now\"}"))
        .isTrue();
    assertThat(passes(withoutIds, "{\"items\":[{\"id\":1}]}", "{\"items\":[1]}")).isFalse();
  }

  /** 1.1 may go with either number, 1.0 only with one of them, so the first choice must yield. */
  @Test
  void pairsElementsAsWellAsItCan() {
    GraderSpec lenient = spec("json-equal", "ignoreArrayOrder", true, "tolerance", "0.1");

    assertThat(passes(lenient, "[1.1, 1.0]", "[1.1, 1.2]")).isTrue();
    assertThat(passes(lenient, "[1.0, 1.0]", "[1.1, 1.2]")).isFalse();
  }

  @Test
  void findsTheFencedBlockOfAnAnswer() {
    String answer =
        """
        Run this first:
        ```sh
        make {"a": 2}
        ```
        Here you are:
        ```JSON
        {"a": 1}
        ```
        And not {"a": 3}.
        """;

    assertThat(passes(PLAIN, "{\"a\":1}", answer)).isTrue();
    assertThat(passes(PLAIN, "{\"a\":1}", "```\n{\"a\":1}")).isTrue();
    assertThat(passes(PLAIN, "{\"a\":1}", "It is {\"a\":1}.")).isFalse();
    assertThat(passes(PLAIN, "{\"a\":1}", " \n{\"a\":1}\n")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1        | FAILED | The answer's JSON ends too early, at character 7.
          {"a":1,"a":2} | FAILED | The answer's JSON has the name "a" twice in an object, at character 8.
          No idea.      | FAILED | The answer's JSON is wrong at character 1, by "N".
          [1e999]       | ERROR  | The answer's JSON has a number beyond 64 characters or an exponent of 308, at character 2; the answer is not judged.
          """)
  void tellsNoJsonFromJsonThatIsBeyondItsBounds(String answer, Verdict verdict, String message) {
    GraderResult result = grade(PLAIN, "{\"a\":1}", answer);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.message()).isEqualTo(message);
  }

  @Test
  void isAnErrorWhereTheWorkWouldBeTooMuch() {
    String deep = "[".repeat(40) + "]".repeat(40);
    String wide =
        IntStream.range(0, 2_001)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(",", "[", "]"));
    // Every pair of elements differs only at its end.
    String long1 = list(400, "[" + "0,".repeat(200) + "1]");
    String long2 = list(400, "[" + "0,".repeat(200) + "2]");

    assertThat(grade(PLAIN, "1", deep).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade(ANY_ORDER, wide, wide).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade(ANY_ORDER, long1, long2).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade(PLAIN, "1", " ".repeat((1 << 20) + 1)).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade(PLAIN, wide, wide).passed()).isTrue();
  }

  private static String list(int size, String element) {
    return IntStream.range(0, size)
        .mapToObj(i -> element)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void isRefusedAtImportWhenItCannotJudge() {
    assertThat(problems(PLAIN, null)).singleElement().asString().contains("needs-expected");
    assertThat(problems(PLAIN, "{a:1}"))
        .containsExactly("/0 grader.json.unexpected: The JSON is wrong at character 2, by \"a\".");
    assertThat(problems(spec("json-equal", "ignorePaths", List.of("items")), "1"))
        .singleElement()
        .asString()
        .startsWith("/0/ignorePaths grader.json.pointer");
    assertThat(problems(spec("json-equal", "tolerance", "-1"), "1")).hasSize(1);
    assertThat(problems(spec("json-equal", "value", List.of("a")), null)).isEmpty();
    assertThat(passes(spec("json-equal", "value", "{\"a\":null}"), null, "{\"a\":null}")).isTrue();
  }
}
