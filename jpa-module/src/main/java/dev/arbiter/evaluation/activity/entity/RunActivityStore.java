package dev.arbiter.evaluation.activity.entity;

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

/** Short lists of runs for pages that look at all of them; one statement each. */
@ApplicationScoped
public class RunActivityStore {

  private static final String COLUMNS =
      """
      select r.id, r.suite_id, s.name, r.suite_version, r.status, r.items, r.done, r.dead,
        r.event_seq, r.created_at, r.completed_at
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      """;

  private static final String NEWEST =
      COLUMNS
          + """
          where r.tenant_id = ? and r.project_id = ?
          order by r.created_at desc, r.id desc limit ?
          """;

  private static final String ENDED =
      COLUMNS
          + """
          where r.tenant_id = ? and r.completed_at is not null
          order by r.completed_at desc, r.id desc limit ?
          """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * A run without its assistants.
   *
   * @param completedAt null until it has ended
   */
  public record ActivityRow(
      UUID id,
      UUID suiteId,
      String suiteName,
      int suiteVersion,
      RunStatus status,
      int items,
      int done,
      int dead,
      long event,
      Instant createdAt,
      Instant completedAt) {}

  /** Of a project, newest first. */
  public List<ActivityRow> newest(UUID projectId, int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, NEWEST, RunActivityStore::read, tenant, projectId, most));
  }

  /** Of the tenant, the last to end first. */
  public List<ActivityRow> ended(int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, ENDED, RunActivityStore::read, tenant, most));
  }

  private static ActivityRow read(ResultSet row) throws SQLException {
    return new ActivityRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        RunStatus.valueOf(row.getString(5)),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getLong(9),
        instant(row, 10),
        instant(row, 11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
