package dev.arbiter.evaluation.assistant.control;

import dev.arbiter.evaluation.assistant.api.ImportAnswers;
import dev.arbiter.evaluation.assistant.api.RecordingImported;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.entity.RecordedAnswerStore;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.assistant.entity.RecordingMatch;
import dev.arbiter.evaluation.assistant.entity.StagedAnswer;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.transfer.api.AnswerRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.AnswersReader;
import dev.arbiter.evaluation.transfer.control.DoubledRows;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * One import is one transaction: all of a file's answers become a recording, or nothing happens.
 */
@Stateless
public class AnswersImportService {

  @Inject private AssistantStore assistants;
  @Inject private RecordedAnswerStore answers;
  @Inject private SuiteStore suites;
  @Inject private AnswersReader reader;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * @throws UncheckedIOException when the received file can't be read; nothing is imported then
   */
  public RecordingImported importFile(ImportAnswers command, SpooledUpload upload) {
    check(command);
    Recording recording =
        new Recording(
            TimeOrderedId.next(clock),
            command.assistantId(),
            command.suiteId(),
            command.version(),
            clock.instant(),
            caller.require().accountId());
    assistants.add(recording);
    int rows = read(recording.id(), command, upload);
    RecordingMatch match = answers.match(recording.id(), command.suiteId(), command.version());
    recording.count(rows, match);
    audit.record(
        AuditEntry.success(
            "recording.import",
            "recording",
            recording.id(),
            Map.of(
                "assistant", command.assistantId().toString(),
                "answers", String.valueOf(rows),
                "missing", String.valueOf(match.missing()),
                "unknown", String.valueOf(match.unknown()))));
    return imported(recording.id(), rows, match);
  }

  /** What an import reported, found out anew: the version and the answers do not change. */
  public RecordingImported report(UUID assistantId, UUID recordingId) {
    Recording recording =
        assistants
            .findRecording(recordingId)
            .filter(found -> found.assistantId().equals(assistantId))
            .orElseThrow(() -> ProblemException.notFound("recording", recordingId));
    RecordingMatch match =
        answers.match(recording.id(), recording.suiteId(), recording.suiteVersion());
    return imported(recording.id(), recording.answers(), match);
  }

  private void check(ImportAnswers command) {
    Assistant assistant =
        assistants
            .find(command.assistantId())
            .orElseThrow(() -> ProblemException.notFound("assistant", command.assistantId()));
    if (assistant.kind() != AssistantKind.RECORDED) {
      throw ProblemException.conflict("assistant.not-recorded", assistant.name());
    }
    if (suites.findVersion(command.suiteId(), command.version()).isEmpty()) {
      throw ProblemException.notFound("suite version", command.suiteId());
    }
  }

  private int read(UUID recordingId, ImportAnswers command, SpooledUpload upload) {
    DoubledRows doubled = new DoubledRows();
    ImportReport report;
    try (InputStream file = upload.open()) {
      report =
          reader.read(
              file,
              command.format(),
              rows ->
                  answers
                      .add(recordingId, rows.stream().map(AnswersImportService::stage).toList())
                      .forEach(row -> doubled.add(row.key(), row.line(), row.firstLine())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    doubled.refuse(report);
    return Math.toIntExact(report.rows());
  }

  private static StagedAnswer stage(AnswerRow row) {
    return new StagedAnswer(
        row.id(),
        row.trial(),
        row.line(),
        row.outcome(),
        row.answer(),
        row.latencyMs(),
        row.inputTokens(),
        row.outputTokens(),
        row.cost(),
        row.currency(),
        row.metadata());
  }

  private static RecordingImported imported(UUID recordingId, int rows, RecordingMatch match) {
    return new RecordingImported(
        recordingId,
        rows,
        match.matched(),
        match.missing(),
        match.unknown(),
        match.missingSample(),
        match.unknownSample().stream()
            .map(line -> new RecordingImported.UnknownAnswer(line.line(), line.key()))
            .toList());
  }
}
