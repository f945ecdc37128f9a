package dev.arbiter.evaluation.plan.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a new run could be made of.
 *
 * @param suites that have a version and were asked for, by name, at most {@value #MOST}, and the
 *     chosen one
 * @param suiteId the chosen suite; null when none is
 * @param version the chosen version; 0 without a suite
 * @param cases of that version: items are cases x assistants x trials
 * @param casesWithoutGrader of them those that need a default grader
 * @param assistants that were asked for, by name, those that can answer first, at most {@value
 *     #MOST}, and those that are kept
 * @param itemsPerSecond at which the newest completed run went; null when none did
 */
public record RunPlan(
    List<SuiteChoice> suites,
    UUID suiteId,
    int version,
    int cases,
    int casesWithoutGrader,
    List<AssistantChoice> assistants,
    Double itemsPerSecond) {

  /** More suites or assistants are not offered at once; any other is found by its name. */
  public static final int MOST = 200;

  public RunPlan {
    suites = List.copyOf(suites);
    assistants = List.copyOf(assistants);
  }

  /** A suite with its latest version. */
  @Schema(name = "PlannedSuite")
  public record SuiteChoice(UUID id, String name, int latestVersion) {}

  /**
   * An assistant.
   *
   * @param kind RECORDED, MANUAL and so on
   * @param recordedCases cases of the version that its newest recording answers; null when it has
   *     no recording of that version
   * @param ready whether a run can ask it: it has a recording, or people answer for it
   */
  public record AssistantChoice(
      UUID id, String name, String kind, Integer recordedCases, boolean ready) {}
}
