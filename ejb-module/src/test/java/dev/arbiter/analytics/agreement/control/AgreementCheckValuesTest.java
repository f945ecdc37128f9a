package dev.arbiter.analytics.agreement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.agreement.control.KrippendorffAlpha.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples of agreement, each with its source. */
class AgreementCheckValuesTest {

  /** Fleiss 1971: 10 subjects, 14 raters, 5 categories. */
  private static final int[][] FLEISS = {
    {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
    {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
  };

  /** Krippendorff 2011, example C: 4 observers of 12 units; a row is an observer, 0 is a gap. */
  private static final int[][] OBSERVERS = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
  };

  @Test
  void agreesWithCohensDefinition() {
    int[][] table = {{20, 5}, {10, 15}};

    assertThat(CohenKappa.of(table, CohenKappa.Weights.NOMINAL)).isCloseTo(0.4, within(1e-12));
  }

  /** With quadratic weights kappa is the intraclass correlation (Fleiss and Cohen 1973). */
  @Test
  void countsFarDisagreementsMoreWhenWeighted() {
    int[][] near = {{10, 5, 0}, {0, 10, 5}, {0, 0, 10}};
    int[][] far = {{10, 0, 5}, {0, 10, 0}, {5, 0, 10}};

    assertThat(CohenKappa.of(near, CohenKappa.Weights.QUADRATIC))
        .isGreaterThan(CohenKappa.of(near, CohenKappa.Weights.NOMINAL));
    assertThat(CohenKappa.of(far, CohenKappa.Weights.QUADRATIC))
        .isLessThan(CohenKappa.of(far, CohenKappa.Weights.NOMINAL));
  }

  @Test
  void agreesWithFleiss() {
    assertThat(FleissKappa.of(FLEISS)).isCloseTo(0.209931, within(5e-7));
  }

  @Test
  void refusesSubjectsWithDifferentNumbersOfRatings() {
    assertThatThrownBy(() -> FleissKappa.of(new int[][] {{1, 1}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"NOMINAL, .743421", "ORDINAL, .815388", "INTERVAL, .849107"})
  void agreesWithKrippendorff(Metric metric, double alpha) {
    int[][] units = new int[12][4];
    for (int unit = 0; unit < units.length; unit++) {
      for (int observer = 0; observer < 4; observer++) {
        units[unit][observer] = OBSERVERS[observer][unit] - 1;
      }
    }
    assertThat(KrippendorffAlpha.of(units, 5, metric)).isCloseTo(alpha, within(5e-7));
  }
}
