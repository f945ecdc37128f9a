package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a run's assistants were graded, without texts: a few bytes an item, so that a comparison of
 * 100,000 cases fits into one message or cache entry.
 *
 * <p>Within the arrays a case is known by its rank, 0 to {@code cases() - 1}: its place in the list
 * of ids, the same for all assistants.
 *
 * @param suiteVersion from 1
 * @param caseIds revisions of the cases of the suite version, in its order
 * @param trials how often each assistant was asked each case at most, at least 1
 * @param grading by which kinds of graders
 * @param complete whether no item will change any more
 * @param assistants in the order of the run, with distinct names
 * @param groups tags and clusters of the cases
 */
public record GradedOutcomes(
    String suiteName,
    int suiteVersion,
    List<UUID> caseIds,
    int trials,
    Grading grading,
    boolean complete,
    List<AssistantOutcomes> assistants,
    CaseGroups groups)
    implements Serializable {

  /**
   * By which kinds of graders the answers of a run were graded.
   *
   * @param unevenCases cases whose graded answers were not all graded by the same kinds
   * @param everywhere the kinds, as one text, when they graded every graded answer; else null
   */
  public record Grading(int unevenCases, String everywhere) implements Serializable {

    /** Whether what both graded was graded by the same kinds, as far as this tells. */
    public boolean isSameAs(Grading other) {
      return everywhere != null && everywhere.equals(other.everywhere);
    }
  }

  public GradedOutcomes {
    Objects.requireNonNull(suiteName, "suiteName");
    caseIds = CaseIds.copyOf(caseIds);
    assistants = List.copyOf(assistants);
    if (groups.clusters().length != caseIds.size()) {
      throw new IllegalArgumentException(
          groups.clusters().length + " cases in groups of " + caseIds.size());
    }
    for (AssistantOutcomes assistant : assistants) {
      if (assistant.cases() != caseIds.size() || assistant.trials() > trials) {
        throw new IllegalArgumentException(
            "%s has %d cases x %d trials in a run of %d x %d"
                .formatted(
                    assistant.name(),
                    assistant.cases(),
                    assistant.trials(),
                    caseIds.size(),
                    trials));
      }
    }
  }

  /** Of cases without tags that each stand for themselves. */
  public GradedOutcomes(
      String suiteName,
      int suiteVersion,
      List<UUID> caseIds,
      int trials,
      Grading grading,
      boolean complete,
      List<AssistantOutcomes> assistants) {
    this(
        suiteName,
        suiteVersion,
        caseIds,
        trials,
        grading,
        complete,
        assistants,
        CaseGroups.none(caseIds.size()));
  }

  /** Cases of the suite version. */
  public int cases() {
    return caseIds.size();
  }
}
