package dev.arbiter.analytics.comparison.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what weakens a comparison, so that no missing answer goes unnoticed. */
final class ComparisonWarnings {

  /** Below so many cases not even a difference of 25 points is found reliably. */
  private static final int FEW_CASES = 30;

  /** Below so many clusters their own spread is known too roughly for a t-interval. */
  private static final int FEW_CLUSTERS = 20;

  private final ComparisonTexts texts;

  ComparisonWarnings(ComparisonTexts texts) {
    this.texts = texts;
  }

  /**
   * @param grades in the order of the run's assistants
   */
  List<String> of(GradedOutcomes outcomes, List<CaseGrades> grades, List<PairTally> pairs) {
    List<String> warnings = new ArrayList<>();
    if (!outcomes.complete()) {
      warnings.add(texts.text("warning.unfinished"));
    }
    for (int i = 0; i < grades.size(); i++) {
      AssistantOutcomes assistant = outcomes.assistants().get(i);
      if (grades.get(i).gradedItems() < assistant.items()) {
        warnings.add(ungraded(assistant, grades.get(i), outcomes.complete()));
      }
    }
    if (anyOnDifferentCases(grades, pairs)) {
      warnings.add(texts.text("warning.different-cases"));
    }
    if (outcomes.assistants().stream().map(AssistantOutcomes::trials).distinct().count() > 1) {
      warnings.add(texts.text("warning.different-trials", trials(outcomes)));
    }
    if (outcomes.groups().isClustered()) {
      warnings.add(clusters(outcomes));
    }
    if (outcomes.cases() < FEW_CASES) {
      warnings.add(texts.text("warning.few-cases", outcomes.cases()));
    }
    pairs.stream()
        .filter(ComparisonWarnings::fewDiscordant)
        .map(this::discordant)
        .forEach(warnings::add);
    if (outcomes.grading().unevenCases() > 0) {
      warnings.add(texts.text("warning.uneven-graders", outcomes.grading().unevenCases()));
    }
    return warnings;
  }

  private static String trials(GradedOutcomes outcomes) {
    return outcomes.assistants().stream()
        .map(assistant -> assistant.name() + " " + assistant.trials())
        .collect(Collectors.joining(", "));
  }

  private String clusters(GradedOutcomes outcomes) {
    int[] clusters = outcomes.groups().clusters();
    long alone = Arrays.stream(clusters).filter(cluster -> cluster < 0).count();
    long units = alone + Arrays.stream(clusters).filter(cluster -> cluster >= 0).distinct().count();
    return texts.text(
        units < FEW_CLUSTERS ? "warning.few-clusters" : "warning.clusters",
        outcomes.cases(),
        units);
  }

  private String ungraded(AssistantOutcomes assistant, CaseGrades grades, boolean complete) {
    String reasons = String.join(", ", reasons(assistant, complete));
    int cases = grades.cases();
    int missing = cases - grades.gradedCases();
    if (grades.gradedCases() == 0) {
      return texts.text("warning.all-ungraded", assistant.name(), cases, reasons);
    }
    if (assistant.trials() == 1) {
      return texts.text(
          "warning.ungraded", assistant.name(), missing, cases, reasons, grades.gradedCases());
    }
    int ungraded = assistant.items() - grades.gradedItems();
    return texts.text(
        "warning.ungraded-trials", assistant.name(), ungraded, assistant.items(), reasons, missing);
  }

  private List<String> reasons(AssistantOutcomes assistant, boolean complete) {
    List<String> reasons = new ArrayList<>();
    int graderFailed = 0;
    for (Outcome outcome : Outcome.values()) {
      int count = assistant.countUngraded(outcome);
      if (outcome.isGraded()) {
        graderFailed += count;
      } else {
        addReason(reasons, outcome.wireName(), count);
      }
    }
    addReason(reasons, "grader-failed", graderFailed);
    addReason(reasons, complete ? "given-up" : "pending", assistant.countUngraded(null));
    return reasons;
  }

  private void addReason(List<String> reasons, String name, int count) {
    if (count > 0) {
      reasons.add(texts.text("reason." + name, count));
    }
  }

  private static boolean anyOnDifferentCases(List<CaseGrades> grades, List<PairTally> pairs) {
    int most = grades.stream().mapToInt(CaseGrades::gradedCases).max().orElse(0);
    return pairs.stream().anyMatch(pair -> pair.n() < most);
  }

  private static boolean fewDiscordant(PairTally pair) {
    return pair.n() > 0 && pair.differing() < VerdictRule.LEAST_DISCORDANT;
  }

  private String discordant(PairTally pair) {
    return texts.text(
        pair.isClustered() ? "warning.few-differing-clusters" : "warning.few-discordant",
        pair.a(),
        pair.b(),
        pair.differing(),
        VerdictRule.LEAST_DISCORDANT);
  }
}
