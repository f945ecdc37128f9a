package dev.arbiter.evaluation.assistant.control;

import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.CreateAssistant;
import dev.arbiter.evaluation.assistant.api.ImportAnswers;
import dev.arbiter.evaluation.assistant.api.RecordingImported;
import dev.arbiter.evaluation.assistant.entity.Assistant;
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
  @Inject private AnswersImportService imports;
  @Inject private Tenants tenants;
  @Inject private UploadConfig uploads;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.ASSISTANT_EDIT)
  public AssistantDetail create(CreateAssistant command) {
    String name = command.name().strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw ProblemException.invalid("assistant.name", MAX_NAME);
    }
    if (command.kind() != AssistantKind.RECORDED && command.kind() != AssistantKind.MANUAL) {
      throw ProblemException.invalid("assistant.kind", command.kind());
    }
    int delay = command.replayDelayMs() == null ? 0 : command.replayDelayMs();
    int longest = command.kind() == AssistantKind.RECORDED ? MAX_REPLAY_DELAY : 0;
    if (delay < 0 || delay > longest) {
      throw ProblemException.invalid("assistant.replay-delay", MAX_REPLAY_DELAY);
    }
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

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public Page<AssistantDetail> list(String name, PageRequest page) {
    UUID project = tenants.currentProject();
    if (name != null) {
      return new Page<>(
          store.findByName(project, name).stream().map(AssistantService::detail).toList(), null);
    }
    return Page.of(
            store.list(project, page), page.limit(), row -> Cursor.of(row.createdAt(), row.id()))
        .map(AssistantService::detail);
  }

  @Override
  @Requires(Permission.ASSISTANT_READ)
  public AssistantDetail get(UUID id) {
    return detail(store.find(id).orElseThrow(() -> ProblemException.notFound("assistant", id)));
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
