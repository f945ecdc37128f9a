package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves a run's counters and status. Every move is one event in the same transaction, numbered
 * without a gap, so that whoever follows the events knows the run exactly.
 */
@ApplicationScoped
public class RunProgressStore {

  static final String EVENT =
      """
      insert into evaluation.run_event (tenant_id, run_id, seq, kind, status, finished, died,
        items, done, dead, problem, occurred_at)
      select m.tenant_id, m.id, m.event_seq, ?, m.status, ?, ?, m.items, m.done, m.dead,
        m.problem, ?
      from moved m
      """;

  /** For statements whose outcome is asked for. */
  private static final String NOW = " returning status, items, done, dead";

  static final String MOVED =
      " returning r.tenant_id, r.id, r.event_seq, r.status, r.items, r.done, r.dead, r.problem)";

  private static final String COUNT =
      """
      with moved as (
      update evaluation.run r
      set done = r.done + ?, dead = r.dead + ?, event_seq = r.event_seq + 1,
        status = case
          when r.status in ('RUNNING', 'PAUSED') and r.done + r.dead + ? >= r.items
          then 'COMPLETED' else r.status end,
        completed_at = case
          when r.status in ('RUNNING', 'PAUSED') and r.done + r.dead + ? >= r.items
          then ?::timestamptz else r.completed_at end,
        problem = case
          when r.held is not null and r.done + r.dead + ? >= r.items then null else r.problem end
      where r.tenant_id = ? and r.id = ?
      """
          + MOVED
          + EVENT
          + NOW;

  private static final String START =
      """
      with moved as (
      update evaluation.run r
      set items = ?, started_at = ?, event_seq = r.event_seq + 1,
        status = case when ? = 0 then 'COMPLETED' else 'RUNNING' end,
        completed_at = case when ? = 0 then ?::timestamptz end
      where r.tenant_id = ? and r.id = ?
      """
          + MOVED
          + EVENT
          + NOW;

  private static final String MOVE =
      """
      with moved as (
      update evaluation.run r
      set status = ?, problem = ?, held = null, completed_at = ?::timestamptz,
        event_seq = r.event_seq + 1
      where r.tenant_id = ? and r.id = ? and r.status = any(?::text[])
      """
          + MOVED
          + EVENT;

  private static final String LOCK =
      "select r.status from evaluation.run r where r.tenant_id = ? and r.id = ? for update";

  private static final String REVIVE =
      """
      update evaluation.run_item i
      set state = 0, attempts = 0, not_before = '-infinity', problem = null
      where i.tenant_id = ? and i.run_id = ? and i.state = ?
      """;

  private static final String REOPEN =
      """
      with moved as (
      update evaluation.run r
      set done = r.done - ?, dead = r.dead - ?, status = 'RUNNING', completed_at = null,
        held = null, problem = null, event_seq = r.event_seq + 1
      where r.tenant_id = ? and r.id = ?
      """
          + MOVED
          + EVENT;

  private static final String REGRADE =
      """
      update evaluation.run r
      set grading = r.grading + 1, default_graders = ?, graders_for = ?
      where r.tenant_id = ? and r.id = ?
      """;

  private static final String PROGRESS = "PROGRESS";
  private static final String STATUS = "STATUS";
  private static final int DONE = 2;
  private static final int DEAD = 3;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Items that ended; the run completes with the last of them.
   *
   * @return the run's end, if this was it
   */
  public static Optional<CompletedRun> count(
      Connection connection, UUID tenant, UUID runId, int done, int dead, OffsetDateTime time)
      throws SQLException {
    int ended = done + dead;
    return completed(
        runId,
        connection,
        COUNT,
        done,
        dead,
        ended,
        ended,
        time,
        ended,
        tenant,
        runId,
        PROGRESS,
        done,
        dead,
        time);
  }

  /**
   * The items are made.
   *
   * @return the run's end, if there are none
   */
  public static Optional<CompletedRun> start(
      Connection connection, UUID tenant, UUID runId, int items, OffsetDateTime time)
      throws SQLException {
    return completed(
        runId,
        connection,
        START,
        items,
        time,
        items,
        items,
        time,
        tenant,
        runId,
        STATUS,
        0,
        0,
        time);
  }

  private static Optional<CompletedRun> completed(
      UUID runId, Connection connection, String sql, Object... values) throws SQLException {
    return Statements.list(
            connection,
            sql,
            row ->
                RunStatus.valueOf(row.getString(1)) == RunStatus.COMPLETED
                    ? new CompletedRun(runId, row.getInt(2), row.getInt(3), row.getInt(4))
                    : null,
            values)
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Moves a run to another status.
   *
   * @param problem null unless it failed
   * @param from statuses in which this is possible
   * @return whether it was in one of them
   */
  public boolean move(UUID runId, RunStatus to, String problem, Instant now, RunStatus... from) {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    String[] possible = Arrays.stream(from).map(RunStatus::name).toArray(String[]::new);
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection,
                    MOVE,
                    to.name(),
                    problem,
                    to.isFinal() ? time : null,
                    tenant,
                    runId,
                    connection.createArrayOf("text", possible),
                    STATUS,
                    0,
                    0,
                    time)
                > 0);
  }

  /** The run's status, kept from changing until the end of the transaction. */
  public Optional<RunStatus> lock(UUID runId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection, LOCK, row -> RunStatus.valueOf(row.getString(1)), tenant, runId));
  }

  /**
   * Makes dead items ready again.
   *
   * @return how many
   */
  public int retry(UUID runId, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          int revived = Statements.update(connection, REVIVE, tenant, runId, DEAD);
          if (revived > 0) {
            reopen(connection, tenant, runId, 0, revived, now);
          }
          return revived;
        });
  }

  /**
   * Has all answers graded anew; the assistants are not asked again.
   *
   * @param graders JSON array
   * @param ofAllCases whether they replace the cases' own
   * @return how many answers
   */
  public int regrade(UUID runId, String graders, boolean ofAllCases, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          String scope = ofAllCases ? "ALL" : "UNGRADED";
          Statements.update(connection, REGRADE, graders, scope, tenant, runId);
          int again = Statements.update(connection, REVIVE, tenant, runId, DONE);
          if (again > 0) {
            reopen(connection, tenant, runId, again, 0, now);
          }
          return again;
        });
  }

  private static void reopen(
      Connection connection, UUID tenant, UUID runId, int done, int dead, Instant now)
      throws SQLException {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    Statements.update(connection, REOPEN, done, dead, tenant, runId, STATUS, 0, 0, time);
  }
}
