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
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Short lists of runs for pages that look at all of them; one statement each. */
@ApplicationScoped
public class RunActivityStore {

  private static final String ENDED =
      """
      select r.id, r.suite_id, s.name, r.suite_version, r.status, r.items, r.done, r.dead,
        r.event_seq, r.created_at, r.completed_at
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      where r.tenant_id = ? and r.completed_at is not null
      order by r.completed_at desc, r.id desc limit ?
      """;

  /** What waits for people is a partial index; only runs that go on are asked for it. */
  private static final String NEWEST =
      """
      with chosen as (
        select * from evaluation.run r
        where r.tenant_id = ? and r.project_id = ?
        order by r.created_at desc, r.id desc limit ?)
      select r.id, r.suite_id, s.name, r.suite_version, r.status, r.items, r.done, r.dead,
        r.event_seq, r.created_at, r.completed_at, w.assistants, w.names, w.cases
      from chosen r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      cross join lateral (
        select array_agg(o.assistant_id order by o.name) as assistants,
          array_agg(o.name order by o.name) as names, array_agg(o.cases order by o.name) as cases
        from (
          select i.assistant_id, a.name, count(*) as cases
          from evaluation.run_item i
          join evaluation.assistant a on a.tenant_id = i.tenant_id and a.id = i.assistant_id
          where r.status = 'RUNNING' and i.tenant_id = r.tenant_id and i.run_id = r.id
            and i.state = 4 and (i.worker is null or i.worker = ?::uuid or i.lease_until < ?)
          group by i.assistant_id, a.name) o) w
      order by r.created_at desc, r.id desc
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * A run without its assistants.
   *
   * @param completedAt null until it has ended
   * @param open cases that the reader can take, by assistant
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
      Instant completedAt,
      List<OpenRow> open) {}

  /** Cases of an assistant that wait for a person. */
  public record OpenRow(UUID assistantId, String assistant, int cases) {}

  /**
   * Of a project, newest first.
   *
   * @param reader whose own cases are open to her; null if it is no person
   */
  public List<ActivityRow> newest(UUID projectId, int most, UUID reader, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                NEWEST,
                row -> read(row, open(row)),
                tenant,
                projectId,
                most,
                reader,
                now.atOffset(ZoneOffset.UTC)));
  }

  /** Of the tenant, the last to end first. */
  public List<ActivityRow> ended(int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, ENDED, row -> read(row, List.of()), tenant, most));
  }

  private static List<OpenRow> open(ResultSet row) throws SQLException {
    if (row.getArray("assistants") == null) {
      return List.of();
    }
    Object[] assistants = (Object[]) row.getArray("assistants").getArray();
    Object[] names = (Object[]) row.getArray("names").getArray();
    Object[] cases = (Object[]) row.getArray("cases").getArray();
    return IntStream.range(0, assistants.length)
        .mapToObj(
            i ->
                new OpenRow(
                    (UUID) assistants[i], (String) names[i], ((Number) cases[i]).intValue()))
        .toList();
  }

  private static ActivityRow read(ResultSet row, List<OpenRow> open) throws SQLException {
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
        instant(row, 11),
        open);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
