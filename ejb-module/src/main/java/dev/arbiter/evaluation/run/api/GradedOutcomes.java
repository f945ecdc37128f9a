package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What a run's assistants were graded, without texts and ids: a few bytes an item, so that a
 * comparison of 100,000 cases fits into one message or cache entry.
 *
 * <p>Cases are known by their rank, 0 to {@code cases - 1}, in the order of the suite version; the
 * rank is the same for all assistants.
 *
 * @param suiteVersion from 1
 * @param cases cases of the suite version, at least 0
 * @param trials how often each assistant was asked each case, at least 1
 * @param graders kinds of the graders that took part, without duplicates
 * @param complete whether no item will change any more
 * @param assistants in the order of the run, with distinct names
 */
public record GradedOutcomes(
    String suiteName,
    int suiteVersion,
    int cases,
    int trials,
    List<String> graders,
    boolean complete,
    List<AssistantOutcomes> assistants)
    implements Serializable {

  public GradedOutcomes {
    Objects.requireNonNull(suiteName, "suiteName");
    graders = List.copyOf(graders);
    assistants = List.copyOf(assistants);
    for (AssistantOutcomes assistant : assistants) {
      if (assistant.cases() != cases || assistant.trials() != trials) {
        throw new IllegalArgumentException(
            "%s has %d cases x %d trials in a run of %d x %d"
                .formatted(assistant.name(), assistant.cases(), assistant.trials(), cases, trials));
      }
    }
  }
}
