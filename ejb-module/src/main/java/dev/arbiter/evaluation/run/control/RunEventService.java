package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.RunEvent;
import dev.arbiter.evaluation.run.api.RunEvents;
import dev.arbiter.evaluation.run.entity.RunEventStore;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads events as they were committed. */
@Stateless
public class RunEventService implements RunEvents {

  @Inject private RunStore runs;
  @Inject private RunEventStore events;

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunEvent> after(UUID runId, long after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalid("page.limit", MOST);
    }
    List<RunEventStore.RunEventRow> rows = events.after(runId, after, limit);
    if (rows.isEmpty() && runs.find(runId).isEmpty()) {
      throw ProblemException.notFound("run", runId);
    }
    return rows.stream()
        .map(
            row ->
                new RunEvent(
                    row.seq(),
                    row.kind(),
                    row.status(),
                    row.finished(),
                    row.died(),
                    row.items(),
                    row.done(),
                    row.dead(),
                    row.at(),
                    row.problem()))
        .toList();
  }
}
