package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.run.api.StartRun;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistant;
import dev.arbiter.evaluation.run.entity.RunOrder;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import dev.arbiter.evaluation.work.api.WorkTickets;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
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
  @Inject private GraderRegistry graders;
  @Inject private WorkTickets tickets;
  @Inject private Tenants tenants;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  UUID start(StartRun command) {
    checkNumbers(command);
    checkGraders(command);
    List<Recording> recordings = recordings(command);
    RunOrder order =
        new RunOrder(
            TimeOrderedId.next(clock),
            tenants.defaultProject(),
            command.suiteId(),
            command.version(),
            command.priority(),
            command.trials(),
            GraderSpecs.write(command.defaultGraders()),
            caller.require().accountId());
    List<RunAssistant> parts = new ArrayList<>();
    for (Recording recording : recordings) {
      parts.add(
          new RunAssistant(order.id(), recording.assistantId(), parts.size(), recording.id()));
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

  private void checkGraders(StartRun command) {
    List<GraderProblem> problems =
        graders.validate(command.defaultGraders(), new CaseFacts("?", "1", "1"));
    if (!problems.isEmpty()) {
      List<Violation> violations =
          problems.stream()
              .map(
                  problem ->
                      Violation.ofField(
                          "/defaultGraders" + problem.pointer(),
                          problem.message().key(),
                          GradingTexts.english(problem.message())))
              .toList();
      throw ProblemException.refused("run.graders", violations, violations.size());
    }
    if (command.defaultGraders().isEmpty()) {
      long without = suites.countWithoutGraders(command.suiteId(), command.version());
      if (without > 0) {
        throw ProblemException.invalid("run.no-grader", without);
      }
    }
  }

  private List<Recording> recordings(StartRun command) {
    Map<UUID, Assistant> found =
        assistants
            .findAll(command.assistants().stream().map(StartRun.Participant::assistantId).toList())
            .stream()
            .collect(Collectors.toMap(Assistant::id, Function.identity()));
    List<Recording> recordings = new ArrayList<>();
    for (StartRun.Participant participant : command.assistants()) {
      Assistant assistant = found.get(participant.assistantId());
      if (assistant == null) {
        throw ProblemException.notFound("assistant", participant.assistantId());
      }
      recordings.add(recording(command, participant, assistant));
    }
    return recordings;
  }

  private Recording recording(
      StartRun command, StartRun.Participant participant, Assistant assistant) {
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
    return recording;
  }
}
