package dev.arbiter.evaluation.work.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Turns an accepted run into items, each with its place in the fair order. */
@ApplicationScoped
public class PreparationStore {

  /** Skips a run that another node prepares at this moment. */
  private static final String LOCK_RUN =
      """
      select 1 from evaluation.run r
      where r.tenant_id = ? and r.id = ? and r.status = 'PREPARING'
      for update skip locked
      """;

  private static final String ENTER_QUEUE =
      """
      insert into evaluation.tenant_queue (tenant_id) values (?) on conflict do nothing
      """;

  /** A tenant that was idle enters where the queue stands now, not where it once left. */
  private static final String CATCH_UP =
      """
      update evaluation.tenant_queue q
      set virtual_time = greatest(q.virtual_time, evaluation.queue_now())
      where q.tenant_id = ?
      """;

  private static final String MAKE_ITEMS =
      """
      insert into evaluation.run_item
        (tenant_id, run_id, case_id, assistant_id, trial, priority, virtual_time)
      select c.tenant_id, r.id, c.id, a.assistant_id, t.trial, r.priority,
        q.virtual_time
          + row_number() over (order by c.position, c.case_key, t.trial, a.position) / q.weight
      from evaluation.run r
      join evaluation.tenant_queue q on q.tenant_id = r.tenant_id
      join evaluation.run_assistant a on a.tenant_id = r.tenant_id and a.run_id = r.id
      join evaluation.test_case c
        on c.tenant_id = r.tenant_id and c.suite_id = r.suite_id
        and c.first_version <= r.suite_version
        and (c.last_version is null or c.last_version >= r.suite_version)
      cross join lateral generate_series(1, r.trials) as t(trial)
      where r.tenant_id = ? and r.id = ?
      """;

  private static final String ADVANCE_QUEUE =
      """
      update evaluation.tenant_queue q set virtual_time = q.virtual_time + ? / q.weight
      where q.tenant_id = ?
      """;

  private static final String START_RUN =
      """
      update evaluation.run r
      set items = ?, started_at = ?,
        status = case when ? = 0 then 'COMPLETED' else 'RUNNING' end,
        completed_at = case when ? = 0 then ? end
      where r.tenant_id = ? and r.id = ?
      """;

  private static final String FAIL_RUN =
      """
      update evaluation.run r set status = 'FAILED', problem = ?, completed_at = ?
      where r.tenant_id = ? and r.id = ? and r.status = 'PREPARING'
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Makes all items of a run and starts it.
   *
   * @return how many; -1 when somebody else prepares it or it is prepared already
   */
  public int prepare(UUID runId, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          if (Statements.first(connection, LOCK_RUN, row -> row.getInt(1), tenant, runId)
              .isEmpty()) {
            return -1;
          }
          Statements.update(connection, ENTER_QUEUE, tenant);
          Statements.update(connection, CATCH_UP, tenant);
          int items = Statements.update(connection, MAKE_ITEMS, tenant, runId);
          Statements.update(connection, ADVANCE_QUEUE, (double) items, tenant);
          Object time = now.atOffset(ZoneOffset.UTC);
          Statements.update(connection, START_RUN, items, time, items, items, time, tenant, runId);
          return items;
        });
  }

  /** Ends a run that can't be prepared. */
  public void fail(UUID runId, String problem, Instant now) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection, FAIL_RUN, problem, now.atOffset(ZoneOffset.UTC), tenant, runId));
  }
}
