package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.ComparedSuite;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.analytics.comparison.api.TagPair;
import dev.arbiter.analytics.comparison.api.TagRate;
import dev.arbiter.analytics.comparison.api.TagResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.control.BenjaminiHochberg;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The same comparison for the cases of each tag, with the p-values of all tags and pairs adjusted
 * together: who looks at thirty tags will find one that stands out by chance. Pure.
 */
final class TagCalculator {

  /** Fewer can not differ on the six cases that a verdict takes. */
  static final int LEAST_CASES = VerdictRule.LEAST_DISCORDANT;

  /** Of a suite that gives each case tags of its own; the largest count. */
  static final int MOST_TAGS = Comparisons.MOST_TAGS;

  private final ComparisonTexts texts;

  TagCalculator(Locale locale) {
    texts = new ComparisonTexts(locale);
  }

  TagComparison compare(GradedOutcomes outcomes) {
    return compare(outcomes, Pairing.everyTwo(outcomes.assistants().size()));
  }

  TagComparison compare(GradedOutcomes outcomes, Pairing pairing) {
    List<CaseTag> large =
        outcomes.groups().tags().stream()
            .filter(tag -> tag.ranks().length >= LEAST_CASES)
            .sorted(
                Comparator.comparingInt((CaseTag tag) -> -tag.ranks().length)
                    .thenComparing(CaseTag::name))
            .toList();
    List<CaseTag> tested = large.subList(0, Math.min(MOST_TAGS, large.size()));
    List<NamedGrades> grades =
        outcomes.assistants().stream()
            .map(assistant -> new NamedGrades(assistant.name(), CaseGrades.of(assistant)))
            .toList();
    List<List<PairTally>> tallies = tallies(outcomes, tested, grades, pairing);
    double[] adjusted = adjusted(tallies);
    List<TagResult> results = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tested.size(); i++) {
      List<TagPair> pairs = new ArrayList<>();
      for (PairTally tally : tallies.get(i)) {
        pairs.add(isTested(tally) ? tested(tally, adjusted[next++]) : untested(tally));
      }
      results.add(result(outcomes, tested.get(i), grades, pairs));
    }
    return new TagComparison(
        new ComparedSuite(outcomes.suiteName(), outcomes.suiteVersion(), outcomes.cases()),
        results,
        large.size() - tested.size(),
        outcomes.groups().tags().size() - large.size(),
        LEAST_CASES,
        TagCounts.of(outcomes.groups(), tested).untagged(),
        adjusted.length,
        warnings(outcomes, tested));
  }

  private static List<List<PairTally>> tallies(
      GradedOutcomes outcomes, List<CaseTag> tags, List<NamedGrades> grades, Pairing pairing) {
    int[] clusters = outcomes.groups().clusters();
    return tags.stream()
        .map(tag -> ComparisonCalculator.tallies(grades, pairing, tag.ranks(), clusters))
        .toList();
  }

  private static double[] adjusted(List<List<PairTally>> tallies) {
    return BenjaminiHochberg.adjust(
        tallies.stream()
            .flatMap(List::stream)
            .filter(TagCalculator::isTested)
            .mapToDouble(tally -> PairTest.of(tally).pValue())
            .toArray());
  }

  private static boolean isTested(PairTally tally) {
    return tally.n() >= LEAST_CASES;
  }

  private static TagResult result(
      GradedOutcomes outcomes, CaseTag tag, List<NamedGrades> grades, List<TagPair> pairs) {
    int[] clusters = outcomes.groups().clusters();
    List<TagRate> rates =
        grades.stream()
            .map(
                named -> {
                  RateEstimate rate = RateEstimate.of(named.grades(), tag.ranks(), clusters);
                  return new TagRate(named.name(), rate.n(), rate.rate(), rate.interval());
                })
            .toList();
    return new TagResult(tag.name(), tag.ranks().length, rates, pairs);
  }

  private static TagPair tested(PairTally tally, double adjusted) {
    PairTest test = PairTest.of(tally);
    Verdict verdict = VerdictRule.verdict(tally, adjusted);
    return pair(tally, test.name(), test.pValue(), adjusted, verdict);
  }

  private static TagPair untested(PairTally tally) {
    return pair(tally, null, null, null, Verdict.NO_DIFFERENCE_SHOWN);
  }

  private static TagPair pair(
      PairTally tally, String test, Double pValue, Double adjusted, Verdict verdict) {
    return new TagPair(
        tally.a(),
        tally.b(),
        tally.n(),
        tally.rates().clusters(),
        tally.n() == 0 ? null : tally.difference(),
        PairTest.interval(tally),
        tally.counts().aOnly(),
        tally.counts().bOnly(),
        test,
        pValue,
        adjusted,
        verdict);
  }

  private List<String> warnings(GradedOutcomes outcomes, List<CaseTag> tags) {
    List<String> warnings = new ArrayList<>();
    if (!outcomes.complete()) {
      warnings.add(texts.text("warning.unfinished"));
    }
    int several = TagCounts.of(outcomes.groups(), tags).withSeveral();
    if (several > 0) {
      warnings.add(texts.text("tags.overlap", several));
    }
    return warnings;
  }
}
