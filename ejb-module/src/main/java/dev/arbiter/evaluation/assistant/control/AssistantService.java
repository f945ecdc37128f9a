package dev.arbiter.evaluation.assistant.control;

import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.AssistantFilter;
import dev.arbiter.evaluation.assistant.api.AssistantSummary;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.ChangeAssistant;
import dev.arbiter.evaluation.assistant.api.CreateAssistant;
import dev.arbiter.evaluation.assistant.api.ImportAnswers;
import dev.arbiter.evaluation.assistant.api.RecordingImported;
import dev.arbiter.evaluation.assistant.api.RecordingSummary;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantListStore;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.evaluation.transfer.control.UploadConfig;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Assistants of the bound tenant's default project. */
@Stateless
public class AssistantService implements Assistants {

  private static final int MAX_NAME = 100;
  private static final int MAX_REPLAY_DELAY = 60_000;

  @Inject private AssistantStore store;
  @Inject private AssistantListStore lists;
  @Inject private AnswersImportService imports;
  @Inject private Tenants tenants;
  @Inject private UploadConfig uploads;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.ASSISTANT_EDIT)
  public AssistantDetail create(CreateAssistant command) {
    String name = checkedName(command.name());
    if (command.kind() != AssistantKind.RECORDED && command.kind() != AssistantKind.MANUAL) {
      throw ProblemException.invalid("assistant.kind", command.kind());
    }
    int delay =
        checkedDelay(command.kind(), command.replayDelayMs() == null ? 0 : command.replayDelayMs());
    Assistant assistant =
        new Assistant(
            TimeOrderedId.next(clock),
            tenants.currentProject(),
            name,
            command.kind(),
            clock.instant());
    assistant.answerAfter(delay);
    store.add(assistant);
    audit.record(
        AuditEntry.success(
            "assistant.create",
            "assistant",
            assistant.id(),
            Map.of("kind", command.kind().name())));
    return detail(assistant);
  }

  private static String checkedName(String name) {
    String bare = name.strip();
    if (bare.isEmpty() || bare.length() > MAX_NAME) {
      throw ProblemException.invalid("assistant.name", MAX_NAME);
    }
    return bare;
  }

  private static int checkedDelay(AssistantKind kind, int delay) {
    int longest = kind == AssistantKind.RECORDED ? MAX_REPLAY_DELAY : 0;
    if (delay < 0 || delay > longest) {
      throw ProblemException.invalid("assistant.replay-delay", MAX_REPLAY_DELAY);
    }
    return delay;
  }

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public Page<AssistantSummary> list(AssistantFilter filter, PageRequest page) {
    AssistantListStore.Criteria criteria =
        new AssistantListStore.Criteria(
            filter.exactName(), filter.name(), filter.kind(), filter.order());
    return Page.of(
            lists.list(tenants.currentProject(), criteria, page),
            page.limit(),
            row -> AssistantListStore.cursor(filter.order(), row))
        .map(AssistantSummaries::of);
  }

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public AssistantDetail get(UUID id) {
    return detail(find(id));
  }

  private Assistant find(UUID id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("assistant", id));
  }

  @Override
  @Requires(Permission.ASSISTANT_EDIT)
  public AssistantDetail change(UUID id, ChangeAssistant command) {
    Assistant assistant = find(id);
    if (command.name() != null) {
      assistant.rename(checkedName(command.name()));
    }
    if (command.replayDelayMs() != null) {
      assistant.answerAfter(checkedDelay(assistant.kind(), command.replayDelayMs()));
    }
    store.flush(assistant);
    audit.record(AuditEntry.success("assistant.change", "assistant", id, Map.of()));
    return detail(assistant);
  }

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public Page<RecordingSummary> recordings(UUID id, PageRequest page) {
    find(id);
    return Page.of(
            lists.recordings(id, page), page.limit(), row -> Cursor.of(row.createdAt(), row.id()))
        .map(AssistantSummaries::of);
  }

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public RecordingImported recording(UUID id, UUID recordingId) {
    return imports.report(id, recordingId);
  }

  /** Receives the whole file first: a slow sender must not hold a transaction open. */
  @Override
  @Requires(Permission.ASSISTANT_EDIT)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RecordingImported importAnswers(ImportAnswers command, InputStream file) {
    try (SpooledUpload upload = SpooledUpload.receive(file, uploads.maxBytes())) {
      return imports.importFile(command, upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AssistantDetail detail(Assistant assistant) {
    return new AssistantDetail(
        assistant.id(),
        assistant.name(),
        assistant.kind(),
        assistant.replayDelayMs(),
        assistant.createdAt());
  }
}
