package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.statistics.api.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every method against values that were printed by its author or computed apart from this code. The
 * tests of the single classes hold more of them, and properties.
 */
class CheckValuesTest {

  private static final double HALF_OF_LAST = 5e-7;

  /** Newcombe 1998 (Stat. Med. 17:857), table I; the last two computed from the definition. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .2553, .3662, 5e-5", "15, 148, .0624, .1605, 5e-5", "0, 20, 0, .1611, 5e-5",
    "1, 29, .0061, .1718, 5e-5", "8, 10, .490162, .943318, 5e-7", "10, 10, .722467, 1, 5e-7"
  })
  void wilson(int passed, int n, double low, double high, double tolerance) {
    holds(WilsonInterval.of(passed, n), low, high, tolerance);
  }

  /** Newcombe 1998, method 5, and the definition. */
  @ParameterizedTest
  @CsvSource({"81, 263, .252737, .367622", "0, 10, 0, .308497"})
  void clopperPearson(int passed, int n, double low, double high) {
    holds(ClopperPearsonInterval.of(passed, n), low, high, HALF_OF_LAST);
  }

  /** Newcombe 1998 (Stat. Med. 17:873), table II, rows a and b, method 10. */
  @ParameterizedTest
  @CsvSource({"56, 70, 48, 80, .0524, .3339", "9, 10, 3, 10, .1705, .8090"})
  void newcombeOfDifferentCases(int x, int m, int y, int n, double low, double high) {
    holds(NewcombeInterval.of(x, m, y, n), low, high, 5e-5);
  }

  /** Newcombe 1998 (Stat. Med. 17:2635), table II, method 10; the second from the definition. */
  @ParameterizedTest
  @CsvSource({"36, 12, 2, 0, .0569, .3404, 5e-5", "60, 25, 10, 5, .034108, .261486, 5e-7"})
  void newcombeOfPairs(int e, int f, int g, int h, double low, double high, double tolerance) {
    holds(NewcombePairedInterval.of(new PairedCounts(e, f, g, h)), low, high, tolerance);
  }

  /** The exact binomial distribution, in rational arithmetic. */
  @ParameterizedTest
  @CsvSource({"25, 10, .0166738", "6, 0, .03125", "5, 0, .0625", "3, 3, 1"})
  void mcNemarExact(int aOnly, int bOnly, double p) {
    assertThat(McNemarTest.of(aOnly, bOnly).pValue()).isCloseTo(p, within(5e-8));
  }

  /** Agresti, Categorical Data Analysis, on approval of the prime minister (150 and 86). */
  @Test
  void mcNemarMidAndChiSquare() {
    assertThat(McNemarTest.of(25, 10).midPValue()).isCloseTo(.011331, within(HALF_OF_LAST));
    assertThat(McNemarTest.chiSquare(25, 10)).isCloseTo(6.428571, within(HALF_OF_LAST));
    assertThat(McNemarTest.chiSquare(150, 86)).isCloseTo(17.356, within(5e-4));
  }

  /** Ten pairs, A 1101101110 and B 1001001100; unpaired the error would be 0.223607. */
  @Test
  void pairedMeans() {
    MeanEstimate estimate = MeanEstimate.of(new double[] {0, 1, 0, 0, 1, 0, 0, 0, 1, 0});

    assertThat(estimate.mean()).isCloseTo(.3, within(1e-12));
    assertThat(estimate.standardError()).isCloseTo(.152753, within(HALF_OF_LAST));
    assertThat(estimate.mean() / estimate.standardError())
        .isCloseTo(1.963961, within(HALF_OF_LAST));
    assertThat(estimate.pValue()).isCloseTo(.081126, within(HALF_OF_LAST));
    holds(estimate.interval(-1, 1).orElseThrow(), -.04555, .64555, 5e-6);
    MeanEstimate a = MeanEstimate.of(new double[] {1, 1, 0, 1, 1, 0, 1, 1, 1, 0});
    MeanEstimate b = MeanEstimate.of(new double[] {1, 0, 0, 1, 0, 0, 1, 1, 0, 0});
    assertThat(Math.hypot(a.standardError(), b.standardError())).isCloseTo(.223607, within(5e-7));
  }

  /** Hollander and Wolfe, Nonparametric Statistical Methods, example 3.1 (depression, 9 pairs). */
  @Test
  void signedRanks() {
    double[] before = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    double[] fall = IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray();

    SignedRankTest test = SignedRankTest.of(fall);

    assertThat(test.positiveRanks()).isEqualTo(40);
    assertThat(test.pValue()).isCloseTo(.0390625, within(1e-12));
  }

  /** Miller, arXiv:2411.00640, appendix A, on 1110, 101, 000, 11. */
  @Test
  void clusteredStandardErrors() {
    double[] scores = {1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1};
    int[] clusters = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3};

    MeanEstimate clustered = MeanEstimate.of(scores, clusters);

    assertThat(clustered.mean()).isCloseTo(.583333, within(HALF_OF_LAST));
    assertThat(MeanEstimate.of(scores).standardError()).isCloseTo(.148647, within(HALF_OF_LAST));
    assertThat(clustered.uncorrectedStandardError()).isCloseTo(.172077, within(HALF_OF_LAST));
    assertThat(clustered.standardError()).isCloseTo(.198697, within(HALF_OF_LAST));
  }

  /** Miller on power, with variances 1/9 of questions and 1/6 of one answer, difference 0.03. */
  @ParameterizedTest
  @CsvSource({"1, 3876", "10, 1260", "1000000000, 969"})
  void sizeForMeans(double trials, int cases) {
    double variance = 1.0 / 9 + 2 * (1.0 / 6) / trials;

    double exact = SampleSize.forMeans(variance, .03, .05, .8);

    assertThat((int) Math.ceil(Math.round(exact * 1e3) / 1e3)).isEqualTo(cases);
  }

  @ParameterizedTest
  @CsvSource({"1, .132733", "10, .07567"})
  void detectableDifferenceOfMeans(double trials, double expected) {
    double deviation = Math.sqrt(1.0 / 9 + 2 * (1.0 / 6) / trials);

    assertThat(MinimumDetectableDifference.betweenMeans(198, deviation, .05).orElseThrow())
        .isCloseTo(expected, within(6e-6));
  }

  /** Connor 1987. */
  @Test
  void sizeForPassRates() {
    assertThat(SampleSize.forPassRates(.15, .08, .05, .8)).isEqualTo(367);
  }

  /** Benjamini and Hochberg 1995, section 3.2: 15 hypotheses, 4 found; Bonferroni and Holm 3. */
  @Test
  void manyPairs() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1
    };
    double[] published = {
      .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
      .753231, .813214, 1
    };

    assertThat(BenjaminiHochberg.adjust(p)).containsExactly(published, within(HALF_OF_LAST));
    assertThat(found(BenjaminiHochberg.adjust(p))).isEqualTo(4);
    assertThat(found(HolmAdjustment.adjust(p))).isEqualTo(3);
    assertThat(found(Arrays.stream(p).map(each -> Math.min(1, each * p.length)).toArray()))
        .isEqualTo(3);
  }

  /** Wellek 2010: 200 cases, difference -0.01, deviation 0.35, margin 0.05. */
  @Test
  void nonInferiority() {
    NonInferiorityTest test = NonInferiorityTest.of(-.01, .35 / Math.sqrt(200), .05);

    assertThat(test.z()).isCloseTo(1.616244, within(HALF_OF_LAST));
    assertThat(test.pValue()).isCloseTo(.053021, within(HALF_OF_LAST));
  }

  /** Hanley and Lippman-Hand 1983; Kish 1965; Cohen 1988. */
  @Test
  void hints() {
    assertThat(SampleSize.upperBoundOfNone(30)).isCloseTo(.095034, within(HALF_OF_LAST));
    assertThat(SampleSize.designEffect(50, .04)).isCloseTo(2.96, within(1e-12));
    assertThat(SampleSize.cohensH(.9, .8)).isCloseTo(.283794, within(HALF_OF_LAST));
  }

  private static long found(double[] adjusted) {
    return Arrays.stream(adjusted).filter(p -> p <= .05).count();
  }

  private static void holds(Interval interval, double low, double high, double tolerance) {
    assertThat(interval.low()).isCloseTo(low, within(tolerance));
    assertThat(interval.high()).isCloseTo(high, within(tolerance));
  }
}
