package dev.arbiter.analytics.comparison.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Builds graded outcomes of a complete run out of one character an item. */
final class SomeOutcomes {

  private final int trials;
  private final List<AssistantOutcomes> assistants = new ArrayList<>();
  private final List<CaseTag> tags = new ArrayList<>();
  private int unevenCases;
  private int[] clusters;
  private boolean complete = true;
  private int cases;

  private SomeOutcomes(int trials) {
    this.trials = trials;
  }

  static SomeOutcomes ofTrials(int trials) {
    return new SomeOutcomes(trials);
  }

  static SomeOutcomes some() {
    return new SomeOutcomes(1);
  }

  /**
   * @param items case by case, its trials together: 1 passed, 0 failed, r refused and failed, h
   *     passed with score 0.5, m missing, x failed for good, e grader failed, . nothing yet
   */
  SomeOutcomes assistant(String name, String items) {
    cases = items.length() / trials;
    AssistantOutcomes.Builder builder = AssistantOutcomes.builder(name, cases, trials);
    for (int i = 0; i < items.length(); i++) {
      add(builder, i / trials, i % trials + 1, items.charAt(i));
    }
    return assistant(builder.build());
  }

  SomeOutcomes assistant(AssistantOutcomes outcomes) {
    cases = outcomes.cases();
    assistants.add(outcomes);
    return this;
  }

  SomeOutcomes unevenlyGraded(int caseCount) {
    unevenCases = caseCount;
    return this;
  }

  SomeOutcomes tag(String name, int... ranks) {
    tags.add(new CaseTag(name, ranks));
    return this;
  }

  /** Per case the number of its cluster. */
  SomeOutcomes clusters(int... ofCases) {
    clusters = ofCases;
    return this;
  }

  SomeOutcomes unfinished() {
    complete = false;
    return this;
  }

  GradedOutcomes build() {
    CaseGroups groups =
        new CaseGroups(tags, clusters == null ? CaseGroups.none(cases).clusters() : clusters);
    List<UUID> ids = IntStream.range(0, cases).mapToObj(SomeOutcomes::caseId).toList();
    Grading grading = new Grading(unevenCases, null);
    return new GradedOutcomes("Office", 3, ids, trials, grading, complete, assistants, groups);
  }

  /** The id of the case of that rank. */
  static UUID caseId(int rank) {
    return new UUID(0, rank);
  }

  private static void add(AssistantOutcomes.Builder builder, int rank, int trial, char item) {
    switch (item) {
      case '1' -> builder.graded(rank, trial, Outcome.ANSWERED, true, 1);
      case '0' -> builder.graded(rank, trial, Outcome.ANSWERED, false, 0);
      case 'r' -> builder.graded(rank, trial, Outcome.REFUSED, false, 0);
      case 'h' -> builder.graded(rank, trial, Outcome.ANSWERED, true, 0.5);
      case 'm' -> builder.ungraded(rank, trial, Outcome.MISSING);
      case 'x' -> builder.ungraded(rank, trial, Outcome.FAILED);
      case 'e' -> builder.ungraded(rank, trial, Outcome.ANSWERED);
      case '.' -> {
        // An item starts without an outcome.
      }
      default -> throw new IllegalArgumentException("No item: " + item);
    }
  }
}
