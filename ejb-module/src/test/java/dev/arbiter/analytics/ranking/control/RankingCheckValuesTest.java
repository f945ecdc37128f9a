package dev.arbiter.analytics.ranking.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples of rankings, each with its source. */
class RankingCheckValuesTest {

  /**
   * A. Agresti, Categorical Data Analysis, American League 1987: wins of Milwaukee, Detroit,
   * Toronto, New York, Boston, Cleveland, Baltimore.
   */
  private static final double[][] BASEBALL = {
    {0, 7, 9, 7, 7, 9, 11},
    {6, 0, 7, 5, 11, 9, 9},
    {4, 6, 0, 7, 7, 8, 12},
    {6, 8, 6, 0, 6, 7, 10},
    {6, 2, 6, 7, 0, 7, 12},
    {4, 4, 5, 6, 6, 0, 6},
    {2, 4, 1, 3, 1, 7, 0}
  };

  private static final double[] OVER_BALTIMORE = {1.5814, 1.4364, 1.2945, 1.2476, 1.1077, .6839, 0};
  private static final double[] ELO = {1092.27, 1067.09, 1042.44, 1034.29, 1009.99, 936.36, 817.56};

  @Test
  void agreesWithAgrestisBaseballTeams() {
    double[] strengths = BradleyTerry.logStrengths(BASEBALL);

    for (int team = 0; team < strengths.length; team++) {
      assertThat(strengths[team] - strengths[6]).isCloseTo(OVER_BALTIMORE[team], within(5e-5));
      assertThat(1000 + EloScale.ofLogStrength(strengths[team])).isCloseTo(ELO[team], within(5e-3));
    }
  }

  @Test
  void refusesStrengthsThatWouldBeInfinite() {
    double[][] neverLost = {{0, 3, 2}, {0, 0, 1}, {0, 1, 0}};

    assertThatThrownBy(() -> BradleyTerry.logStrengths(neverLost))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Elo 1978, logistic form. */
  @Test
  void turnsPointsIntoChancesAndBack() {
    assertThat(EloScale.points(.75)).isCloseTo(190.8485, within(5e-5));
    assertThat(EloScale.chance(100)).isCloseTo(.640065, within(5e-7));
  }

  /** Chen et al. 2021, section 2.1. */
  @ParameterizedTest
  @CsvSource({"10, 3, 1, .3", "10, 3, 5, .916667", "5, 1, 3, .6", "5, 5, 2, 1", "5, 0, 2, 0"})
  void givesTheChanceOfOnePassWithoutBias(int trials, int passed, int attempts, double chance) {
    assertThat(PassAtK.any(trials, passed, attempts)).isCloseTo(chance, within(5e-7));
  }

  /** Yao et al. 2024; the naive power of 0.8 would be 0.512. */
  @Test
  void givesTheChanceOfAllPassesWithoutBias() {
    assertThat(PassAtK.all(10, 8, 3)).isCloseTo(.466667, within(5e-7));
  }
}
