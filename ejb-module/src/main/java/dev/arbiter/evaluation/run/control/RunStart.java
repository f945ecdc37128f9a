package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.run.api.StartRun;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistant;
import dev.arbiter.evaluation.run.entity.RunOrder;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.ticket.api.WorkTickets;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that a run can succeed before it is accepted. */
@ApplicationScoped
class RunStart {

  private static final int MAX_ASSISTANTS = 20;
  private static final int MAX_TRIALS = 100;
  private static final int MAX_PRIORITY = 9;

  @Inject private SuiteStore suites;
  @Inject private AssistantStore assistants;
  @Inject private RunStore runs;
  @Inject private RunGraders graders;
  @Inject private WorkTickets tickets;
  @Inject private Tenants tenants;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  UUID start(StartRun command) {
    checkNumbers(command);
    graders.check(
        command.defaultGraders(), false, command.suiteId(), command.version(), "/defaultGraders");
    RunOrder order =
        new RunOrder(
            TimeOrderedId.next(clock),
            tenants.currentProject(),
            command.suiteId(),
            command.version(),
            command.priority(),
            command.trials(),
            GraderSpecs.write(command.defaultGraders()),
            caller.require().accountId());
    List<RunAssistant> parts = new ArrayList<>();
    Map<UUID, Assistant> found = participants(command);
    for (StartRun.Participant participant : command.assistants()) {
      Assistant assistant = found.get(participant.assistantId());
      if (assistant == null) {
        throw ProblemException.notFound("assistant", participant.assistantId());
      }
      UUID recording = recording(command, participant, assistant);
      parts.add(new RunAssistant(order.id(), assistant.id(), parts.size(), recording));
    }
    runs.add(new Run(order, clock.instant()), parts);
    audit.record(
        AuditEntry.success(
            "run.start",
            "run",
            order.id(),
            Map.of(
                "suite", command.suiteId().toString(),
                "version", String.valueOf(command.version()),
                "assistants", String.valueOf(parts.size()))));
    tickets.wakeAfterCommit();
    return order.id();
  }

  private void checkNumbers(StartRun command) {
    if (suites.findVersion(command.suiteId(), command.version()).isEmpty()) {
      throw ProblemException.notFound("suite version", command.suiteId());
    }
    if (command.trials() < 1 || command.trials() > MAX_TRIALS) {
      throw ProblemException.invalid("run.trials", MAX_TRIALS);
    }
    if (command.priority() < 0 || command.priority() > MAX_PRIORITY) {
      throw ProblemException.invalid("run.priority", MAX_PRIORITY);
    }
    Set<UUID> ids = new LinkedHashSet<>();
    command.assistants().forEach(participant -> ids.add(participant.assistantId()));
    if (ids.isEmpty() || ids.size() > MAX_ASSISTANTS || ids.size() < command.assistants().size()) {
      throw ProblemException.invalid("run.assistants", MAX_ASSISTANTS);
    }
  }

  private Map<UUID, Assistant> participants(StartRun command) {
    List<UUID> ids = command.assistants().stream().map(StartRun.Participant::assistantId).toList();
    return assistants.findAll(ids).stream()
        .collect(Collectors.toMap(Assistant::id, Function.identity()));
  }

  /** Null for an assistant whose answers people paste. */
  private UUID recording(StartRun command, StartRun.Participant participant, Assistant assistant) {
    if (assistant.kind() == AssistantKind.MANUAL) {
      if (participant.recordingId() != null) {
        throw ProblemException.conflict("run.manual-recording", assistant.name());
      }
      return null;
    }
    Recording recording =
        participant.recordingId() == null
            ? assistants
                .latestRecording(assistant.id(), command.suiteId(), command.version())
                .orElseThrow(() -> ProblemException.conflict("run.no-recording", assistant.name()))
            : assistants
                .findRecording(participant.recordingId())
                .orElseThrow(
                    () -> ProblemException.notFound("recording", participant.recordingId()));
    boolean fits =
        recording.assistantId().equals(assistant.id())
            && recording.suiteId().equals(command.suiteId());
    if (!fits || recording.matched() == 0) {
      throw ProblemException.conflict("run.no-answers", assistant.name());
    }
    return recording.id();
  }
}
