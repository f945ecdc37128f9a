package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.RunsComparison.ComparedRun;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the assistants of several runs side by side on their common cases. Pure. */
final class RunMerger {

  private final ComparisonTexts texts;
  private final ComparisonCalculator calculator;
  private final TagCalculator tagCalculator;

  RunMerger(Locale locale) {
    texts = new ComparisonTexts(locale);
    calculator = new ComparisonCalculator(locale);
    tagCalculator = new TagCalculator(locale);
  }

  /**
   * A run with its outcomes.
   *
   * @param assistantIds in the order of the outcomes' assistants
   */
  record Side(UUID runId, List<UUID> assistantIds, GradedOutcomes outcomes) {

    List<String> names() {
      return outcomes.assistants().stream().map(AssistantOutcomes::name).toList();
    }
  }

  /**
   * @param sides the baseline first
   * @param common its ranks are in the order of the sides
   * @param uneven common cases that were not graded by the same kinds of graders everywhere
   */
  RunsComparison compare(List<Side> sides, CommonCases common, int uneven) {
    List<List<AssistantOutcomes>> selected = selected(sides, common);
    GradedOutcomes merged =
        merged(sides, common, uneven, selected.stream().flatMap(List::stream).toList());
    Pairing pairing = Pairing.withBaseline(sides.stream().map(Side::names).toList());
    Comparison comparison = calculator.compare(merged, pairing);
    List<String> warnings = new ArrayList<>(warnings(sides, common));
    warnings.addAll(comparison.warnings());
    return new RunsComparison(
        IntStream.range(0, sides.size())
            .mapToObj(i -> run(sides.get(i), selected.get(i), common.leftOut().get(i)))
            .toList(),
        common.size(),
        common.changed(),
        common.leftOut().get(0),
        common.leftOut().get(1),
        new Comparison(comparison.suite(), comparison.assistants(), comparison.pairs(), warnings),
        tagCalculator.compare(merged, pairing));
  }

  private static ComparedRun run(Side side, List<AssistantOutcomes> assistants, int leftOut) {
    return new ComparedRun(
        side.runId(),
        side.outcomes().suiteVersion(),
        assistants.stream().map(AssistantOutcomes::name).toList(),
        side.assistantIds(),
        leftOut);
  }

  private List<List<AssistantOutcomes>> selected(List<Side> sides, CommonCases common) {
    Map<String, Long> runsOfName =
        sides.stream()
            .flatMap(side -> side.names().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return IntStream.range(0, sides.size())
        .mapToObj(
            i ->
                sides.get(i).outcomes().assistants().stream()
                    .map(
                        one ->
                            one.select(
                                runsOfName.get(one.name()) > 1
                                    ? texts.text("across.name", one.name(), i + 1)
                                    : one.name(),
                                common.ranks().get(i)))
                    .toList())
        .toList();
  }

  private static GradedOutcomes merged(
      List<Side> sides, CommonCases common, int uneven, List<AssistantOutcomes> assistants) {
    int at =
        IntStream.range(0, sides.size())
            .boxed()
            .max(Comparator.comparing(i -> sides.get(i).outcomes().suiteVersion()))
            .orElseThrow();
    GradedOutcomes newest = sides.get(at).outcomes();
    int[] ranks = common.ranks().get(at);
    return new GradedOutcomes(
        newest.suiteName(),
        newest.suiteVersion(),
        Arrays.stream(ranks).mapToObj(rank -> newest.caseIds().get(rank)).toList(),
        sides.stream().mapToInt(side -> side.outcomes().trials()).max().orElseThrow(),
        new Grading(uneven, null),
        sides.stream().allMatch(side -> side.outcomes().complete()),
        assistants,
        groups(newest, ranks));
  }

  /** Tags and clusters are content of a case, so those of common cases are alike in all runs. */
  private static CaseGroups groups(GradedOutcomes newest, int[] ranks) {
    int[] placeOf = new int[newest.cases()];
    Arrays.fill(placeOf, -1);
    for (int place = 0; place < ranks.length; place++) {
      placeOf[ranks[place]] = place;
    }
    List<CaseTag> tags =
        newest.groups().tags().stream()
            .map(
                tag ->
                    new CaseTag(
                        tag.name(),
                        Arrays.stream(tag.ranks())
                            .map(rank -> placeOf[rank])
                            .filter(place -> place >= 0)
                            .sorted()
                            .toArray()))
            .filter(tag -> tag.ranks().length > 0)
            .toList();
    int[] clusters = newest.groups().clusters();
    return new CaseGroups(tags, Arrays.stream(ranks).map(rank -> clusters[rank]).toArray());
  }

  private List<String> warnings(List<Side> sides, CommonCases common) {
    List<Integer> versions = sides.stream().map(side -> side.outcomes().suiteVersion()).toList();
    if (versions.stream().distinct().count() == 1) {
      return List.of();
    }
    return List.of(
        texts.text(
            "across.versions",
            listed("across.version", versions),
            common.size(),
            common.changed(),
            listed("across.left-out", common.leftOut())));
  }

  private String listed(String key, List<Integer> figures) {
    return IntStream.range(0, figures.size())
        .mapToObj(i -> texts.text(key, i + 1, figures.get(i)))
        .collect(Collectors.joining(", "));
  }
}
