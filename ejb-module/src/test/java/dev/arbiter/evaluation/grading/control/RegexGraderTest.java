package dev.arbiter.evaluation.grading.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexGraderTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void findsOrMatchesWhole() {
    assertThat(passes(spec("regex", "pattern", "b+"), null, "abbc")).isTrue();
    assertThat(passes(spec("regex", "pattern", "b+", "mode", "full"), null, "abbc")).isFalse();
    assertThat(passes(spec("regex", "pattern", "a.*c", "mode", "full"), null, "abbc")).isTrue();
    assertThat(grade(spec("regex", "pattern", "b+"), null, "abbc").message())
        .isEqualTo("The pattern b+ found \"bb\".");
  }

  @Test
  void obeysItsFlags() {
    assertThat(passes(spec("regex", "pattern", "^B.c$"), null, "a\nb\nc")).isFalse();
    assertThat(passes(spec("regex", "pattern", "^B.c$", "flags", "ims"), null, "a\nb\nc")).isTrue();
    assertThat(problems(spec("regex", "pattern", "a", "flags", "x"), null))
        .containsExactly(
            "/0/flags grader.pattern.flags: The flags are letters of i (ignore case), m (lines) and"
                + " s (dot matches line ends), not \"x\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(x+x+)+y",
        "(a|aa)+$",
        "(a*)*b",
        "(.*)(.*)(.*)(.*)b",
        "^(([a-z])+.)+[A-Z]([a-z])+$"
      })
  void cannotHangOnCatastrophicPatterns(String pattern) {
    assertThat(problems(spec("regex", "pattern", pattern), null)).isEmpty();
    assertThat(passes(spec("regex", "pattern", pattern), null, "a".repeat(MEBIBYTE) + "!"))
        .isFalse();
    assertThat(passes(spec("regex", "pattern", pattern), null, "x".repeat(MEBIBYTE))).isFalse();
  }

  @Test
  void refusesWorkBeyondItsStepsAsAnErrorNotAFail() {
    GraderResult result = grade(spec("regex", "pattern", "(a?){300}b"), null, "a".repeat(MEBIBYTE));

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.score()).isNull();
    assertThat(result.message())
        .contains("more work than a pattern may do; the answer is not judged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          (a)\\1;        grader.pattern.backreference; position 4
          ab(?=c);      grader.pattern.lookahead; position 3
          a(?!b);       grader.pattern.lookahead; position 2
          (?<=a)b;      grader.pattern.lookbehind; position 1
          x(?>a);       grader.pattern.atomic; position 2
          ab*+;         grader.pattern.possessive; position 3
          (?P<n>a)(?P=n); grader.pattern.backreference; position 9
          a);           grader.pattern.unopened; position 2
          ((a);         grader.pattern.unclosed; position 4
          ab[c-;        grader.pattern.syntax; position 3
          *a;           grader.pattern.syntax; position 1
          a{2,1};       grader.pattern.syntax; position 2
          ab\\h;         grader.pattern.syntax; position 3
          ab\\;          grader.pattern.syntax; position 3
          (a{1000}){1000}; grader.pattern.too-large; 1000 steps
          ((a{1000}){1000}){1000}; grader.pattern.too-large; 1000 steps
          """)
  void namesTheProblemAndItsPlace(String pattern, String code, String place) {
    assertThat(problems(spec("regex", "pattern", pattern), null))
        .singleElement()
        .asString()
        .startsWith("/0/pattern " + code + ":")
        .contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[(?=]",
        "\\(?=",
        "\\\\1",
        "[)]",
        "[^]]x",
        "[[:alpha:])]+",
        "\\Q(?=\\E",
        "a{,3}",
        "(?i)a",
        "(?P<n>a)",
        "(?:a)",
        "x{3}{"
      })
  void doesNotTakeALiteralForSyntax(String pattern) {
    assertThat(problems(spec("regex", "pattern", pattern), null)).isEmpty();
  }

  @Test
  void refusesLongAndDeepPatterns() {
    assertThat(problems(spec("regex", "pattern", "a".repeat(2_001)), null))
        .containsExactly(
            "/0/pattern grader.pattern.too-long: The pattern has 2001 characters; at most 2000 are"
                + " allowed.");
    assertThat(problems(spec("regex", "pattern", "(".repeat(500) + ")".repeat(500)), null))
        .containsExactly(
            "/0/pattern grader.pattern.nesting: The pattern nests its groups too deeply at position"
                + " 201.");
  }

  @Test
  void survivesRandomPatterns() {
    Random random = new Random(7);
    String alphabet = "ab()[]{}*+?|\\^$.-,0123=!<>:PQEdwkp";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int length = 1 + random.nextInt(20); length > 0; length--) {
        pattern.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var spec = spec("regex", "pattern", pattern.toString());
      if (problems(spec, null).isEmpty()) {
        assertThat(grade(spec, null, "abab0123").verdict())
            .as(pattern.toString())
            .isNotEqualTo(Verdict.ERROR);
      }
    }
  }
}
