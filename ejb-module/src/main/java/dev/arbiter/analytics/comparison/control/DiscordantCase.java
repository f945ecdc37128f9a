package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A case that one of two assistants passed and the other did not.
 *
 * @param rank its place in the suite version, from 0
 * @param aPassed whether the first is the one that passed
 */
record DiscordantCase(int rank, UUID caseId, boolean aPassed, double aScore, double bScore) {

  /** One page of them in the order of the suite; the cursor holds the rank of the last one. */
  static Page<DiscordantCase> page(
      GradedOutcomes outcomes, String a, String b, PageRequest request) {
    CaseGrades gradesA = CaseGrades.of(assistant(outcomes, a));
    CaseGrades gradesB = CaseGrades.of(assistant(outcomes, b));
    int first = request.cursor() == null ? 0 : Math.max(0, request.cursor().number(0) + 1);
    List<DiscordantCase> found = new ArrayList<>();
    for (int rank = first; rank < outcomes.cases() && found.size() <= request.limit(); rank++) {
      boolean passedByA = gradesA.isPassed(rank);
      boolean graded = gradesA.isGraded(rank) && gradesB.isGraded(rank);
      if (graded && passedByA != gradesB.isPassed(rank)) {
        UUID id = outcomes.caseIds().get(rank);
        found.add(
            new DiscordantCase(rank, id, passedByA, gradesA.score(rank), gradesB.score(rank)));
      }
    }
    return Page.of(
        found, request.limit(), last -> new Cursor(List.of(Integer.toString(last.rank()))));
  }

  static Page<DiscordantCase> page(GradedOutcomes outcomes, PairResult pair, PageRequest request) {
    return page(outcomes, pair.a(), pair.b(), request);
  }

  static List<UUID> ids(Page<DiscordantCase> page) {
    return page.data().stream().map(DiscordantCase::caseId).toList();
  }

  private static AssistantOutcomes assistant(GradedOutcomes outcomes, String name) {
    return outcomes.assistants().stream()
        .filter(assistant -> assistant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("assistant", name));
  }
}
