package dev.arbiter.evaluation.grading.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGradersTest {

  @Test
  void exactMeansEveryCharacter() {
    assertThat(passes(spec("exact"), "Berlin", "Berlin")).isTrue();
    assertThat(passes(spec("exact"), "Berlin", "berlin")).isFalse();
    assertThat(passes(spec("exact", "value", "Bonn"), "Berlin", "Bonn")).isTrue();
    assertThat(passes(spec("exact", "trim", true), "Berlin", "Berlin\n")).isTrue();
  }

  @Test
  void exactSaysWhereItDiffers() {
    assertThat(grade(spec("exact"), "Berlin", "Berlin\n").message())
        .isEqualTo("The answer differs from the expected one only in white space at its ends.");
    assertThat(grade(spec("exact"), "😀abc", "😀abd").message())
        .isEqualTo("The answer differs from character 4 on: expected \"😀abc\", got \"😀abd\".");
  }

  @Test
  void quotesInMessagesAreCutAndOnOneLine() {
    String message = grade(spec("match"), "x", "line\n" + "y".repeat(5_000)).message();

    assertThat(message)
        .startsWith("Expected \"x\", got \"line y")
        .hasSizeLessThan(200)
        .contains("…");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Straße,          STRASSE
          ΟΔΟΣ,            οδος
          ΟΔΟΣ ΜΟΥ,        'οδοσ  μου'
          İstanbul,        istanbul
          café,            cafe\u0301
          two words,       ' Two\u00a0 WORDS '
          ﬁne,             FINE
          """)
  void matchFoldsCaseAndWhiteSpace(String expected, String answer) {
    assertThat(passes(spec("match"), expected, answer)).isTrue();
  }

  @Test
  void matchIgnoresPunctuationOnDemand() {
    GraderSpec lenient = spec("match", "ignorePunctuation", true);

    assertThat(passes(spec("match"), "Yes", "Yes.")).isFalse();
    assertThat(passes(lenient, "Yes", "«Yes!»")).isTrue();
    assertThat(passes(lenient, "C++", "C")).isFalse();
    assertThat(problems(lenient, "?!"))
        .containsExactly(
            "/0/ignorePunctuation grader.match.only-punctuation: The expected answer is nothing but"
                + " punctuation, which this grader is told to ignore.");
  }

  @Test
  void exactAndMatchNeedSomethingToExpect() {
    assertThat(problems(spec("exact"), null))
        .containsExactly(
            "/0 grader.needs-expected: The grader exact needs an expected answer: give the case"
                + " \"expected\" or the grader \"value\".");
    assertThat(problems(spec("match"), " ")).hasSize(1);
    assertThat(problems(spec("match", "value", "a"), null)).isEmpty();
  }

  @Test
  void containsAllScoresTheShareFound() {
    GraderSpec spec = spec("contains-all", "values", List.of("notice period", "30 days", "HR"));

    assertThat(grade(spec, null, "The NOTICE\nperiod is 30 days; ask hr.").passed()).isTrue();
    assertThat(grade(spec, null, "30 days, says HR").score()).isEqualTo(2 / 3.0);
    assertThat(grade(spec, null, "30 days, says HR").passed()).isFalse();
    assertThat(grade(spec, null, "30 days, says HR").message())
        .isEqualTo("The answer contains 2 of 3 phrases; missing is \"notice period\".");
  }

  @Test
  void containsAllTakesTheExpectedAnswerForWantOfPhrases() {
    assertThat(passes(spec("contains-all"), "Berlin", "It is Berlin.")).isTrue();
    assertThat(problems(spec("contains-all"), null)).hasSize(1);
  }

  @Test
  void containsAnyNeedsOne() {
    GraderSpec spec = spec("contains-any", "values", List.of("sorry", "cannot"));

    assertThat(passes(spec, null, "I CANNOT say.")).isTrue();
    assertThat(passes(spec, null, "Of course.")).isFalse();
  }

  @Test
  void containsNoneFailsAnEmptyAnswer() {
    GraderSpec spec = spec("contains-none", "values", List.of("password"), "ignoreCase", false);

    assertThat(passes(spec, null, "The Password")).isTrue();
    assertThat(passes(spec, null, "The password")).isFalse();
    assertThat(grade(spec, null, " ").message()).isEqualTo("The answer is empty.");
  }

  @Test
  void wholeWordsStandAlone() {
    GraderSpec spec = spec("contains-any", "values", List.of("no"), "wholeWords", true);

    assertThat(passes(spec, null, "I know nothing")).isFalse();
    assertThat(passes(spec, null, "I know: no.")).isTrue();
  }

  @Test
  void lengthCountsCodePointsWordsAndLines() {
    assertThat(passes(spec("length", "max", 3), null, "😀😀😀")).isTrue();
    assertThat(passes(spec("length", "min", 3, "unit", "words"), null, "one - two")).isFalse();
    assertThat(grade(spec("length", "max", 2, "unit", "lines"), null, "a\r\nb\rc\n\n").message())
        .isEqualTo("The answer has 3 lines, more than 2.");
    assertThat(passes(spec("length", "min", 0), null, "")).isTrue();
  }

  @Test
  void lengthNeedsLimitsThatDoNotCross() {
    assertThat(problems(spec("length"), null))
        .containsExactly(
            "/0 grader.length.no-limit: The grader length needs \"min\", \"max\" or both.");
    assertThat(problems(spec("length", "min", 5, "max", 4), null))
        .containsExactly(
            "/0/max grader.length.crossed: The least length 5 is over the greatest length 4.");
  }
}
