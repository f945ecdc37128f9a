package dev.arbiter.evaluation.item.entity;

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

/** Reads how a case went in the newest runs of its suite. */
@ApplicationScoped
public class CaseHistoryStore {

  private static final String HISTORY =
      """
      with me as (
        select c.case_key, c.content_hash from evaluation.test_case c
        where c.tenant_id = ? and c.suite_id = ? and c.id = ?
      ), newest as (
        select r.tenant_id, r.id, r.suite_version, r.created_at from evaluation.run r
        where r.tenant_id = ? and r.suite_id = ?
        order by r.created_at desc, r.id desc
        limit ?
      )
      select n.id, n.suite_version, n.created_at, c.id,
        c.content_hash <> me.content_hash, s.name, count(*), count(a.passed),
        count(*) filter (where a.passed), avg(a.score)
      from newest n
      cross join me
      join evaluation.test_case c on c.tenant_id = n.tenant_id and c.suite_id = ?
        and c.case_key = me.case_key and c.first_version <= n.suite_version
        and (c.last_version is null or c.last_version >= n.suite_version)
      join evaluation.answer a
        on a.tenant_id = n.tenant_id and a.run_id = n.id and a.case_id = c.id
      join evaluation.run_assistant p
        on p.tenant_id = a.tenant_id and p.run_id = a.run_id and p.assistant_id = a.assistant_id
      join evaluation.assistant s on s.tenant_id = p.tenant_id and s.id = p.assistant_id
      group by n.id, n.suite_version, n.created_at, c.id, c.content_hash, me.content_hash, s.name,
        p.position
      order by n.created_at desc, n.id desc, p.position
      """;

  private static final String OTHERS =
      """
      select r.id, r.suite_version, r.created_at from evaluation.run r
      where r.tenant_id = ? and r.suite_id = ? and r.id <> ?
      order by r.created_at desc, r.id desc
      limit ?
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** One assistant's answers to the case in one run. */
  public record HistoryRow(
      UUID runId,
      int suiteVersion,
      Instant createdAt,
      UUID caseId,
      boolean changed,
      String assistant,
      int trials,
      int graded,
      int passed,
      Double score) {}

  /** A run. */
  public record OtherRun(UUID id, int suiteVersion, Instant createdAt) {}

  /**
   * @param limit newest runs of the suite to look at
   */
  public List<HistoryRow> history(UUID suiteId, UUID caseId, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                HISTORY,
                CaseHistoryStore::row,
                tenant,
                suiteId,
                caseId,
                tenant,
                suiteId,
                limit,
                suiteId));
  }

  /** The newest runs of a suite but one. */
  public List<OtherRun> others(UUID suiteId, UUID runId, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                OTHERS,
                row -> new OtherRun(row.getObject(1, UUID.class), row.getInt(2), instant(row, 3)),
                tenant,
                suiteId,
                runId,
                limit));
  }

  private static HistoryRow row(ResultSet row) throws SQLException {
    return new HistoryRow(
        row.getObject(1, UUID.class),
        row.getInt(2),
        instant(row, 3),
        row.getObject(4, UUID.class),
        row.getBoolean(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getObject(10, Double.class));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
