package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what happened to a run. */
@ApplicationScoped
public class RunEventStore {

  private static final String AFTER =
      """
      select e.seq, e.kind, e.status, e.finished, e.died, e.items, e.done, e.dead, e.occurred_at,
        e.problem
      from evaluation.run_event e
      where e.tenant_id = ? and e.run_id = ? and e.seq > ?
      order by e.seq limit ?
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** One row; the counters are the run's after it. */
  public record RunEventRow(
      long seq,
      String kind,
      RunStatus status,
      int finished,
      int died,
      int items,
      int done,
      int dead,
      Instant at,
      String problem) {}

  /** Events with a larger number than {@code after}, in order. */
  public List<RunEventRow> after(UUID runId, long after, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                AFTER,
                row ->
                    new RunEventRow(
                        row.getLong(1),
                        row.getString(2),
                        RunStatus.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getString(10)),
                tenant,
                runId,
                after,
                limit));
  }
}
