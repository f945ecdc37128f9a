package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads a run with who takes part in it in one statement, as it is in the database. */
@ApplicationScoped
public class RunDetailStore {

  private static final String DETAIL =
      """
      select r.id, r.suite_id, s.name, r.suite_version, r.trials, r.status, r.items, r.done, r.dead,
        r.event_seq, r.problem, r.created_at, r.started_at, r.completed_at, p.assistant_id, a.name
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      join evaluation.run_assistant p on p.tenant_id = r.tenant_id and p.run_id = r.id
      join evaluation.assistant a on a.tenant_id = p.tenant_id and a.id = p.assistant_id
      where r.tenant_id = ? and r.id = ?
      order by p.position
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A run with one of its assistants. */
  public record DetailRow(
      UUID id,
      UUID suiteId,
      String suiteName,
      int suiteVersion,
      int trials,
      RunStatus status,
      int items,
      int done,
      int dead,
      long eventSeq,
      String problem,
      Instant createdAt,
      Instant startedAt,
      Instant completedAt,
      UUID assistantId,
      String assistantName) {}

  /** A row for each assistant, in the run's order; none when there is no such run. */
  public List<DetailRow> find(UUID id) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, DETAIL, RunDetailStore::row, tenant, id));
  }

  private static DetailRow row(ResultSet row) throws SQLException {
    return new DetailRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        RunStatus.valueOf(row.getString(6)),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getLong(10),
        row.getString(11),
        instant(row, 12),
        instant(row, 13),
        instant(row, 14),
        row.getObject(15, UUID.class),
        row.getString(16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
