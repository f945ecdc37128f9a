package dev.arbiter.evaluation.grading.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericGraderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18            | The answer is 18.
          18            | A: 18.00
          80000         | It cost $80,000.
          1234567.5     | 1,234,567.5 people
          1234567       | 12,34,567 rupees
          80000         | 80\u202f000 €
          80000         | 80'000 CHF
          3             | 1,2,3
          56            | 1,234,56
          -5            | it is -5
          -5            | it is \u22125 °C
          -5            | -$5
          -5            | $-5
          5             | 10-5
          3             | 16 - 3
          42            | 42 %
          42            | about 42%, give or take
          0.5           | .5
          1200          | 1.2e3
          0.012         | 1.2E-02
          300000000     | 3 × 10^8 m/s
          300000000     | 3x10^{8}
          0.003         | 3·10⁻³
          7             | 7 exactly
          50            | 50 tonnes of CO2
          5             | it costs USD5
          18            | 答案是18元
          18            | ١٨
          18            | **18**
          18            | \\boxed{18}
          18            | _18_
          50            | set 50 for value_2
          16            | 16GB
          """)
  void readsTheLastNumberAsPeopleWriteIt(String expected, String answer) {
    assertThat(grade(spec("numeric"), expected, answer))
        .satisfies(result -> assertThat(result.passed()).as(result.message()).isTrue());
  }

  @Test
  void readsADecimalCommaWhenTold() {
    GraderSpec spec = spec("numeric", "decimalComma", true);

    assertThat(passes(spec, "1234,5", "Es sind 1.234,50 €.")).isTrue();
    assertThat(passes(spec, "1234,5", "Es sind 1234.5 €.")).isFalse();
  }

  @Test
  void comparesWithinTheLargerTolerance() {
    GraderSpec spec =
        spec("numeric", "tolerance", "0.5", "relativeTolerance", new BigDecimal("0.01"));

    assertThat(passes(spec, "100", "101")).isTrue();
    assertThat(passes(spec, "100", "101.01")).isFalse();
    assertThat(passes(spec, "10", "10.5")).isTrue();
    assertThat(grade(spec, "10", "11").message())
        .isEqualTo("The number 11 is not within 0.5 of 10.");
  }

  @Test
  void looksWhereThePatternPoints() {
    GraderSpec spec = spec("numeric", "pattern", "(?i)total: ([^\\n]*)");

    assertThat(passes(spec, "12", "Total: 12 pieces\nin 3 boxes")).isTrue();
    assertThat(grade(spec, "12", "12 pieces").message())
        .isEqualTo("The pattern that should point to the number is not found in the answer.");
    assertThat(passes(spec("numeric", "take", "first"), "12", "12 pieces in 3 boxes")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-99999999999999", "9e401", "1x10^999999"})
  void refusesHugeExponentsInsteadOfComputingThem(String answer) {
    assertThat(grade(spec("numeric", "tolerance", 1), "18", answer).message())
        .isEqualTo("The number " + answer + " is too large to be compared.");
    assertThat(problems(spec("numeric"), answer)).hasSize(1);
  }

  @Test
  void staysLinearOnHostileAnswers() {
    int size = 1 << 20;
    assertThat(passes(spec("numeric"), "18", "9".repeat(size))).isFalse();
    assertThat(passes(spec("numeric"), "18", "12,".repeat(size / 3))).isFalse();
    assertThat(passes(spec("numeric"), "18", "1,234,".repeat(size / 6))).isFalse();
    assertThat(passes(spec("numeric"), "18", "-".repeat(size))).isFalse();
    assertThat(passes(spec("numeric"), "18", "$".repeat(size) + "1")).isFalse();
    assertThat(passes(spec("numeric"), "18", "a".repeat(size) + "1")).isFalse();
    assertThat(passes(spec("numeric"), "18", "1.".repeat(size / 2))).isFalse();
  }

  @Test
  void needsANumberToExpect() {
    assertThat(problems(spec("numeric"), null)).hasSize(1);
    assertThat(problems(spec("numeric"), "eighteen"))
        .containsExactly(
            "/0 grader.numeric.expected: The grader numeric needs a number to expect, but the case"
                + " expects \"eighteen\".");
    assertThat(problems(spec("numeric"), "18 apples")).hasSize(1);
    assertThat(problems(spec("numeric"), "1 2")).hasSize(1);
    assertThat(problems(spec("numeric"), "-$1,000.50")).isEmpty();
    assertThat(problems(spec("numeric", "value", 18), null)).isEmpty();
    assertThat(problems(spec("numeric", "tolerance", -1), "1")).hasSize(1);
  }
}
