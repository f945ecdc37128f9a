package dev.arbiter.evaluation.progress.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Counters of several runs in one statement. */
@ApplicationScoped
public class ProgressStore {

  private static final String OF =
      """
      select r.id, r.event_seq, r.status, r.items, r.done, r.dead
      from unnest(?) as k(id)
      join evaluation.run r on r.tenant_id = ? and r.id = k.id
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Those of them that are the tenant's. */
  public List<ProgressRow> of(List<UUID> runs) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                OF,
                row ->
                    new ProgressRow(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        RunStatus.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)),
                Columns.of(runs).add("uuid", Function.identity()),
                tenant));
  }
}
