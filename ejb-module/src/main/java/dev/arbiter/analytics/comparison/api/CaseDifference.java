package dev.arbiter.analytics.comparison.api;

import java.util.Objects;
import java.util.UUID;

/**
 * A discordant case: one of the pair passed it, the other did not.
 *
 * @param caseId the revision that both were asked; answers are found by it
 * @param key the id that the case has in files
 * @param prompt the prompt, or the last turn
 * @param expected null when the case has none
 * @param aPassed whether {@code a} is the one that passed
 * @param aScore mean score of {@code a}'s trials, 0 to 1
 * @param bScore mean score of {@code b}'s trials, 0 to 1
 */
public record CaseDifference(
    UUID caseId,
    String key,
    String prompt,
    String expected,
    boolean aPassed,
    double aScore,
    double bScore) {

  public CaseDifference {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(key, "key");
  }
}
