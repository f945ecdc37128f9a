package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.CheckCounts;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.NewcombePairedInterval;
import dev.arbiter.analytics.statistics.control.PairedCounts;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonCalculatorTest {

  private final ComparisonCalculator calculator = new ComparisonCalculator(Locale.ENGLISH);

  @Test
  void countsRefusalsAndLeavesFaultsOut() {
    Comparison comparison = compare(SomeOutcomes.some().assistant("copilot", "11r0mxe.11"));

    AssistantResult copilot = comparison.assistants().get(0);
    assertThat(copilot.items()).isEqualTo(10);
    assertThat(copilot.answered()).isEqualTo(6);
    assertThat(copilot.gradedCases()).isEqualTo(6);
    assertThat(copilot.passed()).isEqualTo(4);
    assertThat(copilot.passRate()).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(copilot.interval()).isEqualTo(WilsonInterval.of(4, 6));
    assertThat(copilot.meanScore()).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(copilot.outcomes())
        .containsExactly(
            entry("answered", 6), entry("refused", 1), entry("failed", 1), entry("missing", 1));
    assertThat(comparison.suite().name()).isEqualTo("Office");
    assertThat(comparison.suite().version()).isEqualTo(3);
    assertThat(comparison.pairs()).isEmpty();
  }

  @Test
  void pairsOnlyCasesThatBothHaveAGradeFor() {
    PairResult pair =
        onlyPair(SomeOutcomes.some().assistant("a", "11110m").assistant("b", "1100m1"));

    assertThat(pair.n()).isEqualTo(4);
    assertThat(pair.aOnly()).isEqualTo(2);
    assertThat(pair.bOnly()).isZero();
    assertThat(pair.difference()).isEqualTo(0.5);
    assertThat(pair.interval()).isEqualTo(NewcombePairedInterval.of(new PairedCounts(2, 2, 0, 0)));
    assertThat(pair.test()).isEqualTo("exact McNemar");
    assertThat(pair.pValue()).isCloseTo(0.5, within(1e-12));
    assertThat(pair.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void callsTheOneBetterThatAllSixDiscordantCasesSpeakFor() {
    SomeOutcomes outcomes =
        SomeOutcomes.some().assistant("a", "111111" + "1100").assistant("b", "000000" + "1100");

    assertThat(onlyPair(outcomes).verdict()).isEqualTo(Verdict.A_BETTER);

    SomeOutcomes swapped =
        SomeOutcomes.some().assistant("b", "000000" + "1100").assistant("a", "111111" + "1100");
    assertThat(onlyPair(swapped).verdict()).isEqualTo(Verdict.B_BETTER);
    assertThat(onlyPair(swapped).difference()).isEqualTo(-0.6);
  }

  @Test
  void callsNobodyBetterOnFiveDiscordantCases() {
    PairResult pair =
        onlyPair(
            SomeOutcomes.some().assistant("a", "11111" + "1100").assistant("b", "00000" + "1100"));

    assertThat(pair.pValue()).isCloseTo(0.0625, within(1e-12));
    assertThat(pair.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void needsMoreToCallOneBetterAmongManyPairs() {
    Comparison comparison =
        compare(
            SomeOutcomes.some()
                .assistant("a", "111111" + "1100")
                .assistant("b", "000000" + "1100")
                .assistant("c", "111000" + "1100"));

    assertThat(comparison.pairs())
        .extracting(PairResult::a, PairResult::b)
        .containsExactly(tuple("a", "b"), tuple("a", "c"), tuple("b", "c"));
    PairResult pair = comparison.pairs().get(0);
    assertThat(pair.pValue()).isCloseTo(0.03125, within(1e-12));
    assertThat(pair.pValueAdjusted()).isCloseTo(0.09375, within(1e-12));
    assertThat(pair.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void averagesTrialsBeforeItCounts() {
    Comparison comparison =
        compare(
            SomeOutcomes.ofTrials(3)
                .assistant("a", "110" + "100" + "1m0" + "mmm")
                .assistant("b", "000" + "111" + "000" + "111"));

    AssistantResult a = comparison.assistants().get(0);
    assertThat(a.items()).isEqualTo(12);
    assertThat(a.answered()).isEqualTo(8);
    assertThat(a.gradedCases()).isEqualTo(3);
    assertThat(a.passed()).isEqualTo(2);
    assertThat(a.meanScore()).isCloseTo((2.0 / 3 + 1.0 / 3 + 0.5) / 3, within(1e-15));
    PairResult pair = comparison.pairs().get(0);
    assertThat(pair.n()).isEqualTo(3);
    assertThat(pair.aOnly()).isEqualTo(2);
    assertThat(pair.bOnly()).isEqualTo(1);
    assertThat(pair.difference()).isCloseTo((2.0 / 3 - 2.0 / 3 + 0.5) / 3, within(1e-15));
    assertThat(pair.test()).isEqualTo("paired t");
    assertThat(pair.scoreInterval()).as("scores only repeat the passes").isNull();
  }

  @Test
  void reportsScoresOnlyWhereTheySayMoreThanThePass() {
    assertThat(
            onlyPair(SomeOutcomes.some().assistant("a", "1100").assistant("b", "1010"))
                .scoreInterval())
        .isNull();

    PairResult pair = onlyPair(SomeOutcomes.some().assistant("a", "11hh").assistant("b", "1000"));
    assertThat(pair.scoreDifference()).isEqualTo(0.5);
    assertThat(pair.scoreInterval().contains(0.5)).isTrue();
    assertThat(pair.difference()).isEqualTo(0.75);
  }

  @Test
  void statesNoFiguresForAssistantsWithoutGrades() {
    Comparison comparison =
        compare(SomeOutcomes.some().assistant("a", "111").assistant("b", "mmx"));

    AssistantResult b = comparison.assistants().get(1);
    assertThat(b.passRate()).isNull();
    assertThat(b.meanScore()).isNull();
    assertThat(b.interval()).isEqualTo(new Interval(0, 1));
    PairResult pair = comparison.pairs().get(0);
    assertThat(pair.difference()).isNull();
    assertThat(pair.interval()).isEqualTo(new Interval(-1, 1));
    assertThat(pair.pValue()).isEqualTo(1);
    assertThat(pair.minimumDetectableDifference()).isNull();
    assertThat(pair.scoreDifference()).isNull();
  }

  @Test
  void comparesAnEmptySuiteAndIdenticalAssistants() {
    PairResult empty = onlyPair(SomeOutcomes.some().assistant("a", "").assistant("b", ""));
    assertThat(empty.n()).isZero();
    assertThat(empty.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);

    String items = "10".repeat(50);
    PairResult same = onlyPair(SomeOutcomes.some().assistant("a", items).assistant("b", items));
    assertThat(same.difference()).isZero();
    assertThat(same.interval().contains(0)).isTrue();
    assertThat(same.pValue()).isEqualTo(1);
    assertThat(same.minimumDetectableDifference()).isBetween(0.07, 0.1);
  }

  @Test
  void passesChecksOn() {
    AssistantOutcomes outcomes =
        AssistantOutcomes.builder("a", 1, 1)
            .graded(0, 1, Outcome.ANSWERED, false, 0.5)
            .checks(2, 1, 1)
            .checks(10, 7, 8)
            .build();

    AssistantResult result = compare(SomeOutcomes.some().assistant(outcomes)).assistants().get(0);

    assertThat(result.checks()).isEqualTo(new CheckCounts(12, 8, 9));
  }

  @Test
  void comparesAMillionCases() {
    AssistantOutcomes.Builder a = AssistantOutcomes.builder("a", 1_000_000, 1);
    AssistantOutcomes.Builder b = AssistantOutcomes.builder("b", 1_000_000, 1);
    for (int rank = 0; rank < 1_000_000; rank++) {
      a.graded(rank, 1, Outcome.ANSWERED, rank % 10 < 7, rank % 10 < 7 ? 1 : 0);
      b.graded(rank, 1, Outcome.ANSWERED, rank % 100 < 69, rank % 100 < 69 ? 1 : 0);
    }

    PairResult pair = onlyPair(SomeOutcomes.some().assistant(a.build()).assistant(b.build()));

    assertThat(pair.difference()).isCloseTo(0.01, within(1e-12));
    assertThat(pair.verdict()).isEqualTo(Verdict.A_BETTER);
    assertThat(pair.pValue()).isPositive();
  }

  private Comparison compare(SomeOutcomes outcomes) {
    return calculator.compare(outcomes.build());
  }

  private PairResult onlyPair(SomeOutcomes outcomes) {
    List<PairResult> pairs = compare(outcomes).pairs();
    assertThat(pairs).hasSize(1);
    return pairs.get(0);
  }
}
