package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.CheckCounts;
import dev.arbiter.analytics.comparison.api.ComparedSuite;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Interval;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.Verdict;
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
 * and in the warnings. {@link CaseGrades} says how trials become cases, {@link VerdictRule} when
 * one assistant is better.
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

  public Comparison compare(GradedOutcomes outcomes) {
    List<AssistantOutcomes> assistants = outcomes.assistants();
    List<CaseGrades> grades = assistants.stream().map(CaseGrades::of).toList();
    List<AssistantResult> results = new ArrayList<>();
    List<PairTally> tallies = new ArrayList<>();
    for (int i = 0; i < grades.size(); i++) {
      results.add(result(assistants.get(i), grades.get(i)));
      for (int j = i + 1; j < grades.size(); j++) {
        String a = assistants.get(i).name();
        String b = assistants.get(j).name();
        tallies.add(PairTally.of(a, grades.get(i), b, grades.get(j)));
      }
    }
    return new Comparison(
        new ComparedSuite(outcomes.suiteName(), outcomes.suiteVersion(), outcomes.cases()),
        results,
        pairs(tallies),
        warnings.of(outcomes, grades, tallies));
  }

  private static AssistantResult result(AssistantOutcomes assistant, CaseGrades grades) {
    int passed = grades.passedCases();
    int graded = grades.gradedCases();
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
        passed,
        graded == 0 ? null : (double) passed / graded,
        WilsonInterval.of(passed, graded),
        graded == 0 ? null : grades.meanScore(),
        outcomes,
        new CheckCounts(
            assistant.checksTotal(), assistant.checksStrict(), assistant.checksLoose()));
  }

  private List<PairResult> pairs(List<PairTally> tallies) {
    List<McNemarTest> tests =
        tallies.stream().map(tally -> McNemarTest.of(tally.counts())).toList();
    double[] adjusted =
        BenjaminiHochberg.adjust(tests.stream().mapToDouble(McNemarTest::pValue).toArray());
    List<PairResult> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      double level = VerdictRule.levelOf(i, adjusted);
      pairs.add(pair(tallies.get(i), tests.get(i), adjusted[i], level));
    }
    return pairs;
  }

  private PairResult pair(PairTally tally, McNemarTest test, double adjusted, double level) {
    PairedCounts counts = tally.counts();
    Verdict verdict = VerdictRule.verdict(counts, adjusted);
    Interval interval = NewcombePairedInterval.of(counts);
    OptionalDouble detectable =
        MinimumDetectableDifference.betweenPassRates(counts.n(), counts.discordance(), level);
    Optional<PairedMeanDifference> scores = tally.scores().filter(means -> means.n() > 0);
    return new PairResult(
        tally.a(),
        tally.b(),
        counts.n(),
        counts.n() == 0 ? null : counts.difference(),
        interval,
        McNemarTest.NAME,
        test.pValue(),
        test.midPValue(),
        adjusted,
        counts.aOnly(),
        counts.bOnly(),
        boxed(detectable),
        scores.map(PairedMeanDifference::mean).orElse(null),
        scores.flatMap(PairedMeanDifference::interval).orElse(null),
        scores.map(means -> boxed(detectable(means, level))).orElse(null),
        verdict,
        texts.sentence(tally, verdict, interval, adjusted, detectable));
  }

  private static OptionalDouble detectable(PairedMeanDifference means, double level) {
    return MinimumDetectableDifference.betweenMeans(means.n(), means.standardDeviation(), level);
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
