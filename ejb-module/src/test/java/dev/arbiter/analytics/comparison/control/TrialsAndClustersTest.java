package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is the unit: not the answer but the case, not the case but its cluster. */
class TrialsAndClustersTest {

  @Test
  void averagesTrialsBeforeCases() {
    Comparison comparison =
        compare(SomeOutcomes.ofTrials(4).assistant("a", "1110" + "0001" + "mm10"));

    assertThat(comparison.assistants().get(0).passRate())
        .isCloseTo((.75 + .25 + .5) / 3, within(1e-12));
    assertThat(comparison.assistants().get(0).passed()).isEqualTo(2);
  }

  @Test
  void testsTrialsByTheirMeansAndNotByMcNemar() {
    PairResult pair =
        onlyPair(
            SomeOutcomes.ofTrials(2)
                .assistant("a", "11" + "10" + "11" + "10" + "11" + "00" + "11")
                .assistant("b", "10" + "10" + "00" + "00" + "10" + "10" + "00"));
    MeanEstimate byHand = MeanEstimate.of(new double[] {.5, 0, 1, .5, .5, -.5, 1});

    assertThat(pair.test()).isEqualTo("paired t");
    assertThat(pair.difference()).isCloseTo(3.0 / 7, within(1e-12));
    assertThat(pair.pValue()).isCloseTo(byHand.pValue(), within(1e-12));
    assertThat(pair.interval()).isEqualTo(byHand.interval(-1, 1).orElseThrow());
    assertThat(pair.units()).isEqualTo(7);
  }

  /** Asked ten times, six cases are still six cases. */
  @Test
  void growsNoSurerByTrialsThatAgree() {
    String passed = "1".repeat(10).repeat(6);
    String failed = "0".repeat(10).repeat(6);

    PairResult pair =
        onlyPair(SomeOutcomes.ofTrials(10).assistant("a", passed).assistant("b", failed));

    assertThat(pair.pValue()).isEqualTo(.03125);
    assertThat(pair.interval().low()).isLessThan(.7);
    assertThat(pair.verdict()).isEqualTo(Verdict.A_BETTER);
  }

  @Test
  void countsClustersNotTheirCases() {
    String a = "1".repeat(60) + "0".repeat(60);
    String b = "0".repeat(20) + "1".repeat(40) + "0".repeat(60);
    int[] clusters = IntStream.range(0, 120).map(rank -> rank / 10).toArray();

    PairResult alone = onlyPair(SomeOutcomes.some().assistant("a", a).assistant("b", b));
    PairResult clustered =
        onlyPair(SomeOutcomes.some().assistant("a", a).assistant("b", b).clusters(clusters));

    assertThat(alone.verdict()).isEqualTo(Verdict.A_BETTER);
    assertThat(clustered.test()).isEqualTo("clustered paired t");
    assertThat(clustered.units()).isEqualTo(12);
    assertThat(clustered.n()).isEqualTo(120);
    assertThat(clustered.difference()).isCloseTo(alone.difference(), within(1e-12));
    assertThat(clustered.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    assertThat(width(clustered.interval())).isGreaterThan(2 * width(alone.interval()));
  }

  @Test
  void warnsOfClusters() {
    int[] clusters = IntStream.range(0, 120).map(rank -> rank / 10).toArray();

    assertThat(
            compare(
                    SomeOutcomes.some()
                        .assistant("a", "10".repeat(60))
                        .assistant("b", "1".repeat(120))
                        .clusters(clusters))
                .warnings())
        .containsExactly(
            "The 120 cases come in only 12 clusters: only clusters are independent, and of so few"
                + " the intervals are rough.");
  }

  @Test
  void widensTheIntervalOfARateForClusters() {
    String half = "1".repeat(60) + "0".repeat(60);
    int[] clusters = IntStream.range(0, 120).map(rank -> rank / 10).toArray();

    Interval alone =
        compare(SomeOutcomes.some().assistant("a", half)).assistants().get(0).interval();
    Interval clustered =
        compare(SomeOutcomes.some().assistant("a", half).clusters(clusters))
            .assistants()
            .get(0)
            .interval();

    assertThat(width(clustered)).isGreaterThan(2.5 * width(alone));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static Comparison compare(SomeOutcomes outcomes) {
    return new ComparisonCalculator(Locale.ENGLISH).compare(outcomes.build());
  }

  private static PairResult onlyPair(SomeOutcomes outcomes) {
    return compare(outcomes).pairs().get(0);
  }
}
