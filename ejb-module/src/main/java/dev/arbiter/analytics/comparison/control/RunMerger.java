package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.RunsComparison.ComparedRun;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the assistants of two runs side by side on their common cases. Pure. */
final class RunMerger {

  private final ComparisonTexts texts;
  private final ComparisonCalculator calculator;

  RunMerger(Locale locale) {
    texts = new ComparisonTexts(locale);
    calculator = new ComparisonCalculator(locale);
  }

  /** A run with its outcomes. */
  record Side(UUID runId, GradedOutcomes outcomes) {

    Set<String> names() {
      return outcomes.assistants().stream()
          .map(AssistantOutcomes::name)
          .collect(Collectors.toSet());
    }
  }

  RunsComparison compare(Side first, Side second, CommonCases common) {
    List<AssistantOutcomes> ofFirst = selected(first, second, 1, common.ranksA());
    List<AssistantOutcomes> ofSecond = selected(second, first, 2, common.ranksB());
    List<AssistantOutcomes> all = new ArrayList<>(ofFirst);
    all.addAll(ofSecond);
    Comparison comparison = calculator.compare(merged(first, second, common, all));
    List<String> warnings = new ArrayList<>(warnings(first, second, common));
    warnings.addAll(comparison.warnings());
    return new RunsComparison(
        List.of(run(first, ofFirst), run(second, ofSecond)),
        common.ranksA().length,
        common.changed(),
        common.onlyA(),
        common.onlyB(),
        new Comparison(comparison.suite(), comparison.assistants(), comparison.pairs(), warnings));
  }

  private static ComparedRun run(Side side, List<AssistantOutcomes> assistants) {
    return new ComparedRun(
        side.runId(),
        side.outcomes().suiteVersion(),
        assistants.stream().map(AssistantOutcomes::name).toList());
  }

  private List<AssistantOutcomes> selected(Side side, Side other, int number, int[] ranks) {
    Set<String> taken = other.names();
    return side.outcomes().assistants().stream()
        .map(
            one ->
                one.select(
                    taken.contains(one.name())
                        ? texts.text("across.name", one.name(), number)
                        : one.name(),
                    ranks))
        .toList();
  }

  private static GradedOutcomes merged(
      Side first, Side second, CommonCases common, List<AssistantOutcomes> assistants) {
    GradedOutcomes newer = second.outcomes();
    int[] ranks = common.ranksB();
    int[] clusters = newer.groups().clusters();
    return new GradedOutcomes(
        newer.suiteName(),
        newer.suiteVersion(),
        Arrays.stream(ranks).mapToObj(rank -> newer.caseIds().get(rank)).toList(),
        Math.max(first.outcomes().trials(), newer.trials()),
        common.uneven(),
        first.outcomes().complete() && newer.complete(),
        assistants,
        new CaseGroups(List.of(), Arrays.stream(ranks).map(rank -> clusters[rank]).toArray()));
  }

  private List<String> warnings(Side first, Side second, CommonCases common) {
    int versionA = first.outcomes().suiteVersion();
    int versionB = second.outcomes().suiteVersion();
    if (versionA == versionB) {
      return List.of();
    }
    return List.of(
        texts.text(
            "across.versions",
            versionA,
            versionB,
            common.ranksA().length,
            common.changed(),
            common.onlyA(),
            common.onlyB()));
  }
}
