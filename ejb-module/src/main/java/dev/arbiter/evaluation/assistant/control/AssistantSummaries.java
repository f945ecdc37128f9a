package dev.arbiter.evaluation.assistant.control;

import dev.arbiter.evaluation.assistant.api.AssistantSummary;
import dev.arbiter.evaluation.assistant.api.RecordingSummary;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.ListedAssistant;
import dev.arbiter.evaluation.assistant.entity.ListedRecording;

/** Rows of the database as others see them. */
final class AssistantSummaries {

  private AssistantSummaries() {}

  static AssistantSummary of(ListedAssistant row) {
    Assistant assistant = row.assistant();
    ListedAssistant.LastRun run = row.lastRun();
    return new AssistantSummary(
        assistant.id(),
        assistant.name(),
        assistant.kind(),
        assistant.replayDelayMs(),
        assistant.createdAt(),
        row.recording() == null ? null : of(row.recording()),
        run == null ? null : new AssistantSummary.LastRun(run.id(), run.status(), run.createdAt()));
  }

  static RecordingSummary of(ListedRecording row) {
    return new RecordingSummary(
        row.id(),
        row.suiteId(),
        row.suiteName(),
        row.version(),
        row.cases(),
        row.answers(),
        row.matched(),
        row.missing(),
        Math.max(0, row.answers() - row.unknown() - row.matched()),
        row.unknown(),
        row.createdAt(),
        row.current());
  }
}
