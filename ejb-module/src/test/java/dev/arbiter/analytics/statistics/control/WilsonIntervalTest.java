package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

  /** The first four are printed in Newcombe 1998, table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .2553, .3662, .00005",
    "15, 148, .0624, .1605, .00005",
    "0, 20, 0, .1611, .00005",
    "1, 29, .0061, .1718, .00005",
    "8, 10, .490162, .943318, .0000005",
    "10, 10, .722467, 1, .0000005",
    "286, 1319, .1954313944, .2398750854, .0000000001",
    "742, 1319, .5356326528, .5890988476, .0000000001"
  })
  void agreesWithPublishedAndIndependentlyComputedValues(
      int successes, int n, double low, double high, double tolerance) {
    Interval interval = WilsonInterval.of(successes, n);

    assertThat(interval.low()).isCloseTo(low, within(tolerance));
    assertThat(interval.high()).isCloseTo(high, within(tolerance));
  }

  @Test
  void knowsNothingWithoutCases() {
    assertThat(WilsonInterval.of(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "60", "1000000"})
  void touchesTheEndsExactlyWhenNoneOrAllPassed(int n) {
    assertThat(WilsonInterval.of(0, n).low()).isZero();
    assertThat(WilsonInterval.of(n, n).high()).isEqualTo(1);
    assertThat(WilsonInterval.of(0, n).high()).isBetween(0.0, 1.0);
  }

  @Test
  void containsTheRateAndMirrorsWithFailures() {
    for (int n : new int[] {1, 2, 7, 100, 1_000_000}) {
      for (int successes = 0; successes <= n; successes += Math.max(1, n / 20)) {
        Interval interval = WilsonInterval.of(successes, n);
        Interval mirror = WilsonInterval.of(n - successes, n);

        assertThat(interval.contains((double) successes / n)).isTrue();
        assertThat(interval.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirror.high(), within(1e-12));
      }
    }
  }

  @Test
  void covers95Percent() {
    SplittableRandom random = new SplittableRandom(20261123);
    int covered = 0;
    int samples = 20_000;
    for (int sample = 0; sample < samples; sample++) {
      double rate = random.nextDouble(0.1, 0.9);
      int successes = 0;
      for (int i = 0; i < 40; i++) {
        successes += random.nextDouble() < rate ? 1 : 0;
      }
      covered += WilsonInterval.of(successes, 40).contains(rate) ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(0.94, 0.96);
  }

  @Test
  void refusesMoreSuccessesThanCases() {
    assertThatThrownBy(() -> WilsonInterval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
