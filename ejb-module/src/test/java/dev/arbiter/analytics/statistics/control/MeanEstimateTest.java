package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeanEstimateTest {

  /** A 1101101110 and B 1001001100, case by case. */
  private static final double[] DIFFERENCES = {0, 1, 0, 0, 1, 0, 0, 0, 1, 0};

  @Test
  void agreesWithIndependentlyComputedValues() {
    MeanEstimate result = MeanEstimate.of(DIFFERENCES);

    assertThat(result.mean()).isCloseTo(0.3, within(1e-15));
    assertThat(result.standardError()).isCloseTo(0.152753, within(5e-7));
    assertThat(result.mean() / result.standardError()).isCloseTo(1.963961, within(5e-7));
    Interval interval = result.interval(-1, 1).orElseThrow();
    assertThat(interval.low()).isCloseTo(-0.04555, within(5e-6));
    assertThat(interval.high()).isCloseTo(0.64555, within(5e-6));
  }

  @Test
  void turnsItsSignWhenTheAssistantsAreSwapped() {
    double[] swapped = Arrays.stream(DIFFERENCES).map(d -> -d).toArray();

    assertThat(MeanEstimate.of(swapped).interval(-1, 1).orElseThrow())
        .isEqualTo(MeanEstimate.of(DIFFERENCES).interval(-1, 1).orElseThrow().negated());
  }

  @Test
  void hasNoIntervalWithFewerThanTwoCases() {
    assertThat(MeanEstimate.of(new double[0]).mean()).isNaN();
    assertThat(MeanEstimate.of(new double[0]).interval(-1, 1)).isEmpty();
    assertThat(MeanEstimate.of(new double[] {0.5}).mean()).isEqualTo(0.5);
    assertThat(MeanEstimate.of(new double[] {0.5}).interval(-1, 1)).isEmpty();
  }

  @Test
  void isThePointItselfForIdenticalScores() {
    assertThat(MeanEstimate.of(new double[60]).interval(-1, 1)).contains(new Interval(0, 0));
  }

  @Test
  void staysInBoundsWithTwoOpposedCases() {
    assertThat(MeanEstimate.of(new double[] {1, -1}).interval(-1, 1)).contains(new Interval(-1, 1));
  }

  @Test
  void losesNoDigitsOverAMillionCases() {
    double[] differences = new double[1_000_000];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = 0.1 + (i % 2 == 0 ? 1e-6 : -1e-6);
    }
    MeanEstimate result = MeanEstimate.of(differences);

    assertThat(result.mean()).isCloseTo(0.1, within(1e-13));
    assertThat(result.standardDeviation()).isCloseTo(1e-6, within(1e-10));
  }

  @Test
  void covers95Percent() {
    SplittableRandom random = new SplittableRandom(20261123);
    int covered = 0;
    int samples = 10_000;
    for (int sample = 0; sample < samples; sample++) {
      double[] differences = random.doubles(30).map(u -> u * u - 0.4).toArray();
      Interval interval = MeanEstimate.of(differences).interval(-1, 1).orElseThrow();
      covered += interval.contains(1.0 / 3 - 0.4) ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(0.935, 0.96);
  }
}
