package dev.arbiter.evaluation.plan.api;

import java.util.List;
import java.util.UUID;

/**
 * What a new run is to be made of, as far as it is known, and what to offer.
 *
 * @param suiteId null leaves the choice open
 * @param version null takes the latest
 * @param suiteName offers suites whose name contains this, letter case does not matter; null for
 *     all
 * @param assistantName the same for assistants
 * @param kept assistants that are offered whatever their name
 */
public record PlanQuestion(
    UUID suiteId, Integer version, String suiteName, String assistantName, List<UUID> kept) {

  public PlanQuestion {
    suiteName = suiteName == null ? "" : suiteName.strip();
    assistantName = assistantName == null ? "" : assistantName.strip();
    kept = List.copyOf(kept);
  }
}
