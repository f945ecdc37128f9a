package dev.arbiter.analytics.overview.entity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a run showed.
 *
 * @param event number of the run's newest event when this was made
 * @param sentence verdict on the first pair; null with a single assistant
 * @param verdict name of the verdict's kind; null with a single assistant
 * @param warnings how many sentences say what weakens the figures
 * @param assistants in the order of the run
 */
public record KeptRun(
    UUID runId,
    UUID projectId,
    UUID suiteId,
    String suiteName,
    int suiteVersion,
    long event,
    String sentence,
    String verdict,
    int warnings,
    Instant completedAt,
    List<KeptAssistant> assistants) {

  public KeptRun {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(projectId, "projectId");
    Objects.requireNonNull(suiteId, "suiteId");
    Objects.requireNonNull(suiteName, "suiteName");
    Objects.requireNonNull(completedAt, "completedAt");
    assistants = List.copyOf(assistants);
  }
}
