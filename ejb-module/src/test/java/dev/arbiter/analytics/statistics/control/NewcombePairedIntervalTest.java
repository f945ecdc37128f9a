package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombePairedIntervalTest {

  /** The first is printed in Newcombe 1998, table II. */
  @ParameterizedTest
  @CsvSource({
    "36, 12, 2, 0, .0569, .3404, .00005",
    "60, 25, 10, 5, .034108, .261486, .0000005",
    "222, 64, 293, 740, -.1999657490, -.1469739476, .0000000001",
    "306, 209, 152, 652, .0150135373, .0713038911, .0000000001"
  })
  void agreesWithPublishedAndIndependentlyComputedValues(
      int both, int aOnly, int bOnly, int neither, double low, double high, double tolerance) {
    Interval interval = NewcombePairedInterval.of(new PairedCounts(both, aOnly, bOnly, neither));

    assertThat(interval.low()).isCloseTo(low, within(tolerance));
    assertThat(interval.high()).isCloseTo(high, within(tolerance));
  }

  @Test
  void knowsNothingWithoutCases() {
    assertThat(NewcombePairedInterval.of(new PairedCounts(0, 0, 0, 0)))
        .isEqualTo(new Interval(-1, 1));
  }

  @ParameterizedTest
  @CsvSource({"60,0,0,0", "0,0,0,60", "0,60,0,0", "30,0,0,30", "0,30,30,0", "1,0,0,0", "0,1,0,0"})
  void staysInBoundsAndContainsTheDifferenceInExtremeTables(
      int both, int aOnly, int bOnly, int neither) {
    PairedCounts counts = new PairedCounts(both, aOnly, bOnly, neither);

    Interval interval = NewcombePairedInterval.of(counts);

    assertThat(interval.low()).isBetween(-1.0, counts.difference());
    assertThat(interval.high()).isBetween(counts.difference(), 1.0);
    assertThat(interval.high() - interval.low()).isPositive();
  }

  @Test
  void turnsItsSignWhenTheAssistantsAreSwapped() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      PairedCounts counts =
          new PairedCounts(
              random.nextInt(50), random.nextInt(50), random.nextInt(50), random.nextInt(1, 50));
      Interval interval = NewcombePairedInterval.of(counts);
      Interval swapped = NewcombePairedInterval.of(counts.swapped()).negated();

      assertThat(interval.contains(counts.difference())).isTrue();
      assertThat(swapped.low()).isCloseTo(interval.low(), within(1e-12));
      assertThat(swapped.high()).isCloseTo(interval.high(), within(1e-12));
    }
  }

  @Test
  void narrowsWithAMillionCases() {
    Interval interval =
        NewcombePairedInterval.of(new PairedCounts(400_000, 110_000, 100_000, 390_000));

    assertThat(interval.contains(0.01)).isTrue();
    assertThat(interval.high() - interval.low()).isBetween(0.0017, 0.0019);
  }

  @Test
  void covers95PercentOfCorrelatedPairs() {
    SplittableRandom random = new SplittableRandom(20261123);
    int covered = 0;
    int samples = 20_000;
    double aOnlyRate = 0.20;
    double bOnlyRate = 0.08;
    for (int sample = 0; sample < samples; sample++) {
      int[] cells = new int[4];
      for (int i = 0; i < 80; i++) {
        double u = random.nextDouble();
        cells[u < 0.5 ? 0 : u < 0.5 + aOnlyRate ? 1 : u < 0.5 + aOnlyRate + bOnlyRate ? 2 : 3]++;
      }
      PairedCounts counts = new PairedCounts(cells[0], cells[1], cells[2], cells[3]);
      boolean hit = NewcombePairedInterval.of(counts).contains(aOnlyRate - bOnlyRate);
      covered += hit ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(0.94, 0.97);
  }
}
