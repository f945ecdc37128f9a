package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumDetectableDifferenceTest {

  @Test
  void isConnorsFormulaBeforeTheCorrection() {
    double withPlanned = MinimumDetectableDifference.solve(367, 0.23, 0.05, 0).orElseThrow();
    double withOneFewer = MinimumDetectableDifference.solve(366, 0.23, 0.05, 0).orElseThrow();

    assertThat(withPlanned).isLessThanOrEqualTo(0.15 - 0.08);
    assertThat(withOneFewer).isGreaterThan(0.15 - 0.08);
  }

  /**
   * The exact value is that at which the exact test, over all tables of that size, finds 80 %; it
   * was computed independently.
   */
  @ParameterizedTest
  @CsvSource({
    "6, 0, .96349",
    "10, .1, .67317",
    "20, 0, .36646",
    "60, 0, .12857",
    "60, .3, .20053",
    "200, .1, .06403",
    "200, .3, .11124",
    "1319, .1, .02496",
    "1319, .3, .04289"
  })
  void promisesNoMoreThanTheExactTestHolds(int n, double discordance, double exact) {
    double promised =
        MinimumDetectableDifference.betweenPassRates(n, discordance, 0.05).orElseThrow();

    assertThat(promised).isBetween(exact, exact * 1.25);
    double power = exactPower(n, Math.max(discordance, promised), promised, 0.05);
    assertThat(power).isGreaterThanOrEqualTo(0.8);
    assertThat(exactPower(n, Math.max(discordance, exact), exact, 0.05))
        .isCloseTo(0.8, within(0.002));
  }

  @Test
  void isEmptyWhereSixDiscordantCasesCannotBe() {
    assertThat(MinimumDetectableDifference.betweenPassRates(0, Double.NaN, 0.05)).isEmpty();
    assertThat(MinimumDetectableDifference.betweenPassRates(1, 1, 0.05)).isEmpty();
    assertThat(MinimumDetectableDifference.betweenPassRates(5, 0.4, 0.05)).isEmpty();
    assertThat(MinimumDetectableDifference.betweenPassRates(6, 0, 0.05)).isPresent();
  }

  @Test
  void fallsWithCasesAndGrowsWithDiscordanceAndStricterLevels() {
    double previous = 1;
    for (int n : new int[] {6, 10, 30, 100, 1000, 100_000, 1_000_000}) {
      double none = MinimumDetectableDifference.betweenPassRates(n, 0, 0.05).orElseThrow();
      double some = MinimumDetectableDifference.betweenPassRates(n, 0.3, 0.05).orElseThrow();
      OptionalDouble strict = MinimumDetectableDifference.betweenPassRates(n, 0.3, 0.01);

      assertThat(none).isPositive().isLessThan(previous).isLessThanOrEqualTo(some);
      assertThat(strict.orElse(2)).isGreaterThan(some);
      previous = none;
    }
  }

  /** Miller 2024: variance of true differences 1/9, of one trial 1/6. */
  @ParameterizedTest
  @CsvSource({
    "198, 1, .132733",
    "198, 10, .07567",
    "3876, 1, .03",
    "1260, 10, .03",
    "969, 1000000000, .03"
  })
  void agreesWithPublishedSizesForMeans(int n, long trials, double expected) {
    double variance = 1.0 / 9 + 2 * (1.0 / 6) / trials;

    double difference =
        MinimumDetectableDifference.betweenMeans(n, Math.sqrt(variance), 0.05).orElseThrow();

    assertThat(difference).isCloseTo(expected, within(6e-6));
  }

  @Test
  void isEmptyForMeansThatSayNothing() {
    assertThat(MinimumDetectableDifference.betweenMeans(1, Double.NaN, 0.05)).isEmpty();
    assertThat(MinimumDetectableDifference.betweenMeans(60, 0, 0.05)).isEmpty();
    assertThat(MinimumDetectableDifference.betweenMeans(2, 1, 0.05)).isEmpty();
  }

  /**
   * How often the rule finds the right one of two assistants, over all numbers of discordant cases.
   */
  private static double exactPower(int n, double psi, double difference, double alpha) {
    BinomialDistribution discordant = BinomialDistribution.of(n, psi);
    double power = 0;
    for (int count = 6; count <= n; count++) {
      double weight = discordant.probability(count);
      if (weight > 1e-12) {
        power += weight * powerGiven(count, (psi + difference) / (2 * psi), alpha);
      }
    }
    return power;
  }

  private static double powerGiven(int count, double share, double alpha) {
    int critical = (count + 1) / 2;
    while (critical <= count && McNemarTest.of(critical, count - critical).pValue() > alpha) {
      critical++;
    }
    return critical > count
        ? 0
        : BinomialDistribution.of(count, Math.min(1, share)).survivalProbability(critical - 1);
  }
}
