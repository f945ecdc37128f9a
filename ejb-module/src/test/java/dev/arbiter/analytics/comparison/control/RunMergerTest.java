package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.TagRate;
import dev.arbiter.analytics.comparison.api.TagResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunMergerTest {

  @Test
  void comparesOnTheCommonCasesOnly() {
    RunsComparison comparison =
        merge(
            SomeOutcomes.some().assistant("copilot", "1100").build(),
            version(4, SomeOutcomes.some().assistant("copilot", "000111").assistant("b", "111111")),
            new CommonCases(List.of(new int[] {0, 1, 3}, new int[] {4, 5, 0}), 1, List.of(0, 2)));

    assertThat(comparison.comparison().assistants())
        .extracting(AssistantResult::name)
        .containsExactly("copilot (run 1)", "copilot (run 2)", "b");
    assertThat(comparison.comparison().assistants())
        .extracting(AssistantResult::passed)
        .containsExactly(2, 2, 3);
    assertThat(comparison.comparison().suite().cases()).isEqualTo(3);
    PairResult pair = comparison.comparison().pairs().get(0);
    assertThat(pair.n()).isEqualTo(3);
    assertThat(pair.aOnly() + pair.bOnly()).isZero();
    assertThat(comparison.runs().get(1).assistants()).containsExactly("copilot (run 2)", "b");
    assertThat(comparison.comparison().warnings().get(0))
        .isEqualTo(
            "The runs asked different versions of the suite (version 3 in run 1, version 4 in run"
                + " 2). All figures are over the 3 cases that all have alike; left out are 1 that"
                + " changed, and those that not every run has: 0 of run 1, 2 of run 2.");
  }

  @Test
  void warnsOfDifferentTrialsAndGradersButNotOfTheSameVersion() {
    GradedOutcomes once = SomeOutcomes.some().assistant("a", "10".repeat(20)).build();
    GradedOutcomes twice = SomeOutcomes.ofTrials(2).assistant("b", "1001".repeat(20)).build();
    int[] all = PairTally.allOf(40);

    List<String> warnings =
        merge(2, new CommonCases(List.of(all, all), 0, List.of(0, 0)), once, twice)
            .comparison()
            .warnings();

    assertThat(warnings)
        .containsExactly(
            "The assistants were not asked each case equally often (a 1, b 2): the rate of one"
                + " asked more often is steadier.",
            "The answers to 2 cases were not all graded by the same graders: there, a pass does not"
                + " mean the same for each assistant.");
  }

  @Test
  void holdsEveryLaterRunAgainstTheBaselineAndNothingElse() {
    int[] all = PairTally.allOf(8);
    RunsComparison comparison =
        merge(
            new CommonCases(List.of(all, all, all), 0, List.of(0, 0, 0)),
            SomeOutcomes.some().assistant("a", "00000000").assistant("b", "11111111").build(),
            SomeOutcomes.some().assistant("a", "11111111").build(),
            SomeOutcomes.some().assistant("b", "11110000").assistant("c", "11111111").build());

    assertThat(comparison.comparison().pairs())
        .extracting(pair -> pair.a() + " - " + pair.b())
        .containsExactly(
            "a (run 1) - a (run 2)",
            "b (run 1) - b (run 3)",
            "b (run 1) - a (run 2)",
            "a (run 1) - b (run 3)",
            "a (run 1) - c",
            "b (run 1) - c");
    assertThat(comparison.comparison().pairs().get(0).verdict()).isEqualTo(Verdict.B_BETTER);
    double smallest = comparison.comparison().pairs().get(0).pValue();
    assertThat(comparison.comparison().pairs().get(0).pValueAdjusted())
        .as("adjusted for six pairs, of which two are this small")
        .isCloseTo(smallest * 6 / 2, within(1e-12));
  }

  @Test
  void theCasesOfATagAreThoseThatAllRunsHave() {
    SomeOutcomes tagged =
        SomeOutcomes.some().assistant("a", "0000000011").tag("big", 1, 3, 4, 5, 6, 7, 9);
    RunsComparison comparison =
        merge(
            new CommonCases(
                List.of(new int[] {9, 7, 6, 5, 4, 3}, new int[] {0, 1, 2, 3, 4, 5}),
                0,
                List.of(4, 0)),
            version(4, tagged),
            SomeOutcomes.some().assistant("a", "111111").build());

    TagResult big = comparison.tags().tags().get(0);
    assertThat(big.cases()).isEqualTo(6);
    assertThat(big.assistants())
        .extracting(TagRate::name)
        .containsExactly("a (run 1)", "a (run 2)");
    assertThat(big.pairs()).hasSize(1);
    assertThat(big.pairs().get(0).aOnly()).isZero();
    assertThat(big.pairs().get(0).bOnly()).isEqualTo(5);
  }

  private static GradedOutcomes version(int version, SomeOutcomes outcomes) {
    GradedOutcomes built = outcomes.build();
    return new GradedOutcomes(
        built.suiteName(),
        version,
        built.caseIds(),
        built.trials(),
        built.grading(),
        true,
        built.assistants(),
        built.groups());
  }

  private static RunsComparison merge(
      GradedOutcomes first, GradedOutcomes second, CommonCases common) {
    return merge(0, common, first, second);
  }

  private static RunsComparison merge(CommonCases common, GradedOutcomes... runs) {
    return merge(0, common, runs);
  }

  private static RunsComparison merge(int uneven, CommonCases common, GradedOutcomes... runs) {
    List<RunMerger.Side> sides =
        IntStream.range(0, runs.length)
            .mapToObj(i -> new RunMerger.Side(new UUID(1, i), List.of(), runs[i]))
            .toList();
    return new RunMerger(Locale.ENGLISH).compare(sides, common, uneven);
  }
}
