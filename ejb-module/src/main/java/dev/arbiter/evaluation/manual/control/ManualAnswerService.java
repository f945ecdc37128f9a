package dev.arbiter.evaluation.manual.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.manual.api.GiveAnswer;
import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualHold;
import dev.arbiter.evaluation.manual.api.ManualKey;
import dev.arbiter.evaluation.manual.api.ManualProgress;
import dev.arbiter.evaluation.manual.api.ManualRun;
import dev.arbiter.evaluation.manual.api.ManualTask;
import dev.arbiter.evaluation.manual.entity.ManualItemStore;
import dev.arbiter.evaluation.manual.entity.ManualRunStore;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.ticket.api.WorkTickets;
import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hands each case to one person at a time. */
@Stateless
public class ManualAnswerService implements ManualAnswers {

  /** Long enough for a slow assistant, short enough for a colleague who went home. */
  private static final Duration HOLD = Duration.ofMinutes(30);

  private static final int MAX_ANSWER = 1_000_000;

  @Inject private ManualItemStore items;
  @Inject private ManualRunStore manualRuns;
  @Inject private AssistantStore assistants;
  @Inject private RunStore runs;
  @Inject private WorkTickets tickets;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.RUN_READ)
  public ManualProgress progress(UUID runId, UUID assistantId) {
    requireParticipant(runId, assistantId);
    return counted(runId, assistantId);
  }

  @Override
  @Requires(Permission.ANSWER_GIVE)
  public Optional<ManualTask> next(UUID runId, UUID assistantId) {
    requireParticipant(runId, assistantId);
    Instant now = clock.instant();
    Instant until = now.plus(HOLD);
    return items.take(runId, assistantId, person(), now, until).map(task -> task(task, until));
  }

  @Override
  @Requires(Permission.ANSWER_GIVE)
  public Optional<ManualTask> held(UUID runId, UUID assistantId) {
    requireParticipant(runId, assistantId);
    return manualRuns
        .held(runId, assistantId, person(), clock.instant())
        .map(held -> task(held.task(), held.until()));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Page<ManualRun> runs(UUID assistantId, PageRequest page) {
    if (assistants.find(assistantId).isEmpty()) {
      throw ProblemException.notFound("assistant", assistantId);
    }
    return Page.of(
            manualRuns.list(assistantId, clock.instant(), page),
            page.limit(),
            row -> Cursor.of(row.createdAt(), row.runId()))
        .map(
            row ->
                new ManualRun(
                    row.runId(),
                    row.suiteName(),
                    row.version(),
                    row.status(),
                    row.createdAt(),
                    row.waiting(),
                    row.held()));
  }

  private static ManualTask task(ManualItemStore.Task task, Instant until) {
    return new ManualTask(
        task.caseId(), task.key(), task.trial(), task.prompt(), task.turns(), until);
  }

  @Override
  @Requires(Permission.ANSWER_GIVE)
  public ManualProgress answer(ManualKey key, GiveAnswer command) {
    requireParticipant(key.runId(), key.assistantId());
    Outcome outcome = checked(command);
    ItemKey item = item(key);
    Instant now = clock.instant();
    notAnothers(item, now);
    items.answer(item, person(), outcome, command.answer(), command.latencyMs(), now);
    tickets.wakeAfterCommit();
    audit.record(
        AuditEntry.success(
            "answer.give",
            "run",
            key.runId(),
            Map.of("assistant", key.assistantId().toString(), "case", key.caseId().toString())));
    return counted(key.runId(), key.assistantId());
  }

  /** Locks the item. */
  private ManualItemStore.Holder notAnothers(ItemKey item, Instant now) {
    ManualItemStore.Holder holder =
        items.holder(item).orElseThrow(() -> ProblemException.conflict("manual.answered"));
    boolean anothers = holder.account() != null && !holder.account().equals(person());
    if (anothers && now.isBefore(holder.until())) {
      throw ProblemException.conflict("manual.taken", holder.until());
    }
    return holder;
  }

  @Override
  @Requires(Permission.ANSWER_GIVE)
  public ManualHold keep(ManualKey key) {
    requireParticipant(key.runId(), key.assistantId());
    Instant now = clock.instant();
    if (notAnothers(item(key), now).account() == null) {
      throw ProblemException.conflict("manual.given-back");
    }
    items.keep(item(key), person(), now.plus(HOLD));
    return new ManualHold(now.plus(HOLD), HOLD.toSeconds());
  }

  @Override
  @Requires(Permission.ANSWER_GIVE)
  public ManualProgress release(ManualKey key) {
    requireParticipant(key.runId(), key.assistantId());
    items.release(item(key), person());
    return counted(key.runId(), key.assistantId());
  }

  private static Outcome checked(GiveAnswer command) {
    Outcome outcome = command.outcome() == null ? Outcome.ANSWERED : command.outcome();
    String answer = command.answer();
    boolean needed = outcome.isGraded();
    if (needed && (answer == null || answer.isBlank())
        || answer != null && answer.length() > MAX_ANSWER
        || outcome == Outcome.MISSING) {
      throw ProblemException.invalid("manual.answer", MAX_ANSWER);
    }
    if (command.latencyMs() != null && command.latencyMs() < 0) {
      throw ProblemException.invalid("manual.latency");
    }
    return outcome;
  }

  private ManualProgress counted(UUID runId, UUID assistantId) {
    ManualItemStore.Counts counts = items.counts(runId, assistantId, clock.instant());
    return new ManualProgress(counts.waiting(), counts.held(), counts.answered());
  }

  private void requireParticipant(UUID runId, UUID assistantId) {
    boolean takesPart =
        runs.assistants(List.of(runId)).stream()
            .anyMatch(part -> part.assistantId().equals(assistantId));
    if (!takesPart) {
      throw ProblemException.notFound("assistant of the run", assistantId);
    }
  }

  private UUID person() {
    UUID account = caller.require().accountId();
    if (account == null) {
      throw ProblemException.conflict("manual.person-only");
    }
    return account;
  }

  private static ItemKey item(ManualKey key) {
    return new ItemKey(key.runId(), key.caseId(), key.assistantId(), key.trial());
  }
}
