package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.lifecycle.api.RunCancelled;
import dev.arbiter.evaluation.run.api.RegradeRun;
import dev.arbiter.evaluation.run.api.RunCommands;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.entity.RunHoldStore;
import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.ticket.api.WorkTickets;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.event.api.Events;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Moves runs between their states; the queue's door sees only those that run. */
@Stateless
public class RunCommandService implements RunCommands {

  @Inject private RunProgressStore progress;
  @Inject private RunHoldStore holds;
  @Inject private RunStore store;
  @Inject private Runs runs;
  @Inject private RunGraders graders;
  @Inject private WorkTickets tickets;
  @Inject private Events events;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail pause(UUID id) {
    move(id, "run.pause", RunStatus.PAUSED, RunStatus.RUNNING);
    return runs.get(id);
  }

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail resume(UUID id) {
    move(id, "run.resume", RunStatus.RUNNING, RunStatus.PAUSED);
    tickets.wakeAfterCommit();
    return runs.get(id);
  }

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail cancel(UUID id) {
    move(
        id,
        "run.cancel",
        RunStatus.CANCELLED,
        RunStatus.PREPARING,
        RunStatus.RUNNING,
        RunStatus.PAUSED);
    return runs.get(id);
  }

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail retry(UUID id) {
    require(id, RunStatus.RUNNING, RunStatus.PAUSED, RunStatus.COMPLETED);
    int items = progress.retry(id, clock.instant());
    if (items == 0) {
      throw ProblemException.conflict("run.nothing-dead");
    }
    tickets.wakeAfterCommit();
    note("run.retry", id, Map.of("items", String.valueOf(items)));
    return runs.get(id);
  }

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail regrade(UUID id, RegradeRun command) {
    require(id, RunStatus.COMPLETED);
    var run = store.find(id).orElseThrow(() -> ProblemException.notFound("run", id)).run();
    graders.check(
        command.graders(), command.forAllCases(), run.suiteId(), run.suiteVersion(), "/graders");
    String written = GraderSpecs.write(command.graders());
    int items = progress.regrade(id, written, command.forAllCases(), clock.instant());
    tickets.wakeAfterCommit();
    note("run.regrade", id, Map.of("items", String.valueOf(items), "graders", written));
    return runs.get(id);
  }

  private void move(UUID id, String action, RunStatus to, RunStatus... from) {
    RunStatus now = progress.lock(id).orElseThrow(() -> ProblemException.notFound("run", id));
    if (now == to) {
      if (now == RunStatus.PAUSED && holds.keep(id, clock.instant())) {
        note(action, id, Map.of("from", "HELD"));
      }
      return;
    }
    Instant time = clock.instant();
    if (!progress.move(id, to, null, time, from)) {
      throw ProblemException.conflict("run.status", now);
    }
    if (to == RunStatus.CANCELLED) {
      events.publish(new RunCancelled(id, time));
    }
    note(action, id, Map.of("from", now.name()));
  }

  private void require(UUID id, RunStatus... possible) {
    RunStatus now = progress.lock(id).orElseThrow(() -> ProblemException.notFound("run", id));
    if (!Arrays.asList(possible).contains(now)) {
      throw ProblemException.conflict("run.status", now);
    }
  }

  private void note(String action, UUID id, Map<String, String> details) {
    audit.record(AuditEntry.success(action, "run", id, details));
  }
}
