package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunMergerTest {

  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);

  @Test
  void comparesOnTheCommonCasesOnly() {
    RunsComparison comparison =
        merge(
            SomeOutcomes.some().assistant("copilot", "1100").build(),
            version(4, SomeOutcomes.some().assistant("copilot", "000111").assistant("b", "111111")),
            new CommonCases(new int[] {0, 1, 3}, new int[] {4, 5, 0}, 1, 0, 2, 0));

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
            "The runs asked version 3 and version 4 of the suite. All figures are over the 3 cases"
                + " that both have alike; left out are 1 that changed, 0 that only the first has and"
                + " 2 that only the second has.");
  }

  @Test
  void warnsOfDifferentTrialsAndGradersButNotOfTheSameVersion() {
    GradedOutcomes once = SomeOutcomes.some().assistant("a", "10".repeat(20)).build();
    GradedOutcomes twice = SomeOutcomes.ofTrials(2).assistant("b", "1001".repeat(20)).build();
    int[] all = PairTally.allOf(40);

    List<String> warnings =
        merge(once, twice, new CommonCases(all, all, 0, 0, 0, 2)).comparison().warnings();

    assertThat(warnings)
        .containsExactly(
            "The assistants were not asked each case equally often (a 1, b 2): the rate of one"
                + " asked more often is steadier.",
            "The answers to 2 cases were not all graded by the same graders: there, a pass does not"
                + " mean the same for each assistant.");
  }

  private static GradedOutcomes version(int version, SomeOutcomes outcomes) {
    GradedOutcomes built = outcomes.build();
    return new GradedOutcomes(
        built.suiteName(),
        version,
        built.caseIds(),
        built.trials(),
        0,
        true,
        built.assistants(),
        built.groups());
  }

  private static RunsComparison merge(
      GradedOutcomes first, GradedOutcomes second, CommonCases common) {
    return new RunMerger(Locale.ENGLISH)
        .compare(new RunMerger.Side(FIRST, first), new RunMerger.Side(SECOND, second), common);
  }
}
