package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTestTest {

  /**
   * The values were computed in exact rational arithmetic, those of half a million and more cases
   * as a sum with 40 digits.
   */
  @ParameterizedTest
  @CsvSource({
    "25, 10, 0.01667384780012071, 0.011330984183587134",
    "6, 0, 0.03125, 0.015625",
    "5, 0, 0.0625, 0.03125",
    "3, 3, 1, 1",
    "1, 0, 1, 0.5",
    "0, 0, 1, 1",
    "150, 86, 3.715936139571442e-05, 2.89338951761549e-05",
    "1000, 900, 0.02310884510890107, 0.021791499253713424",
    "5100, 4900, 0.04658552770494739, 0.04550566337551403",
    "10300, 9700, 2.2766981381795824e-05, 2.207135138205843e-05",
    "251000, 249000, 0.00469839501188744285, 0.00467772809197900943",
    "501500, 498500, 0.00270865530605975682, 0.00269979163139515765"
  })
  void agreesWithExactArithmetic(int aOnly, int bOnly, double exact, double mid) {
    McNemarTest test = McNemarTest.of(aOnly, bOnly);

    assertThat(test.pValue()).isCloseTo(exact, Percentage.withPercentage(1e-7));
    assertThat(test.midPValue()).isCloseTo(mid, Percentage.withPercentage(1e-7));
  }

  @Test
  void neverSaysZero() {
    McNemarTest test = McNemarTest.of(1_000_000, 0);

    assertThat(test.pValue()).isEqualTo(Double.MIN_NORMAL);
    assertThat(test.midPValue()).isEqualTo(Double.MIN_NORMAL);
  }

  @Test
  void isSymmetricAndFallsAsTheDifferenceGrows() {
    double previous = 1.1;
    for (int aOnly = 50; aOnly <= 100; aOnly++) {
      McNemarTest test = McNemarTest.of(aOnly, 100 - aOnly);

      assertThat(test).isEqualTo(McNemarTest.of(100 - aOnly, aOnly));
      assertThat(test.pValue()).isLessThan(previous).isGreaterThanOrEqualTo(test.midPValue());
      previous = test.pValue();
    }
  }

  @Test
  void rejectsATrueNullAtMostAsOftenAsItsLevelSays() {
    double rejected = 0;
    double certain = 0;
    int trials = 40;
    double probability = Math.pow(0.5, trials);
    for (int aOnly = 0; aOnly <= trials; aOnly++) {
      certain += probability;
      rejected += McNemarTest.of(aOnly, trials - aOnly).pValue() <= 0.05 ? probability : 0;
      probability = probability * (trials - aOnly) / (aOnly + 1);
    }
    assertThat(certain).isCloseTo(1, within(1e-9));
    assertThat(rejected).isBetween(0.02, 0.05);
  }
}
