package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.CheckCounts;
import dev.arbiter.analytics.comparison.api.ComparedSuite;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.BenjaminiHochberg;
import dev.arbiter.analytics.statistics.control.MeanEstimate;
import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns graded outcomes into a comparison. Pure: the same outcomes always give the same comparison.
 *
 * <p>Only items with a grade count in rates and pairs; the others are in each assistant's outcomes
 * and in the warnings. {@link CaseGrades} says how trials become cases, {@link PairTest} which test
 * applies, {@link VerdictRule} when one assistant is better.
 */
public final class ComparisonCalculator {

  private final ComparisonTexts texts;
  private final ComparisonWarnings warnings;

  /**
   * @param locale of sentences and warnings
   */
  public ComparisonCalculator(Locale locale) {
    texts = new ComparisonTexts(locale);
    warnings = new ComparisonWarnings(texts);
  }

  /** Every two assistants. */
  public Comparison compare(GradedOutcomes outcomes) {
    return compare(outcomes, Pairing.everyTwo(outcomes.assistants().size()));
  }

  Comparison compare(GradedOutcomes outcomes, Pairing pairing) {
    List<NamedGrades> grades = new ArrayList<>();
    List<AssistantResult> results = new ArrayList<>();
    for (AssistantOutcomes assistant : outcomes.assistants()) {
      NamedGrades named = new NamedGrades(assistant.name(), CaseGrades.of(assistant));
      grades.add(named);
      results.add(result(assistant, named.grades(), outcomes.groups().clusters()));
    }
    List<PairTally> tallies =
        tallies(grades, pairing, PairTally.allOf(outcomes.cases()), outcomes.groups().clusters());
    return new Comparison(
        new ComparedSuite(outcomes.suiteName(), outcomes.suiteVersion(), outcomes.cases()),
        results,
        pairs(tallies),
        warnings.of(outcomes, grades.stream().map(NamedGrades::grades).toList(), tallies));
  }

  /** The pairs on some cases. */
  static List<PairTally> tallies(
      List<NamedGrades> grades, Pairing pairing, int[] ranks, int[] clusters) {
    return pairing.pairs().stream()
        .map(two -> PairTally.of(grades.get(two.a()), grades.get(two.b()), ranks, clusters))
        .toList();
  }

  private static AssistantResult result(
      AssistantOutcomes assistant, CaseGrades grades, int[] clusters) {
    int graded = grades.gradedCases();
    RateEstimate rate = RateEstimate.of(grades, PairTally.allOf(grades.cases()), clusters);
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      int count = assistant.count(outcome);
      if (count > 0) {
        outcomes.put(outcome.wireName(), count);
      }
    }
    return new AssistantResult(
        assistant.name(),
        assistant.items(),
        grades.gradedItems(),
        graded,
        grades.passedCases(),
        rate.rate(),
        rate.interval(),
        graded == 0 ? null : grades.meanScore(),
        grades.scoreHistogram(AssistantResult.SCORE_BINS),
        outcomes,
        new CheckCounts(
            assistant.checksTotal(), assistant.checksStrict(), assistant.checksLoose()));
  }

  private List<PairResult> pairs(List<PairTally> tallies) {
    List<PairTest> tests = tallies.stream().map(PairTest::of).toList();
    double[] adjusted =
        BenjaminiHochberg.adjust(tests.stream().mapToDouble(PairTest::pValue).toArray());
    List<PairResult> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      double level = VerdictRule.levelOf(i, adjusted);
      pairs.add(pair(tallies.get(i), tests.get(i), adjusted[i], level));
    }
    return pairs;
  }

  private PairResult pair(PairTally tally, PairTest test, double adjusted, double level) {
    Verdict verdict = VerdictRule.verdict(tally, adjusted);
    Interval interval = PairTest.interval(tally);
    OptionalDouble detectable = PairTest.detectable(tally, level);
    Optional<MeanEstimate> scores = tally.scores().filter(means -> means.n() > 0);
    return new PairResult(
        tally.a(),
        tally.b(),
        tally.n(),
        tally.rates().clusters(),
        tally.n() == 0 ? null : tally.difference(),
        interval,
        test.name(),
        test.pValue(),
        test.midPValue(),
        adjusted,
        tally.counts().aOnly(),
        tally.counts().bOnly(),
        boxed(detectable),
        scores.map(MeanEstimate::mean).orElse(null),
        scores.flatMap(means -> means.interval(-1, 1)).orElse(null),
        scores.map(means -> boxed(PairTest.detectable(means, level))).orElse(null),
        verdict,
        texts.sentence(tally, verdict, interval, adjusted, detectable));
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
