package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.run.entity.CompletedRun;
import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Turns an accepted run into items. */
@ApplicationScoped
public class PreparationStore {

  /** Skips a run that another node prepares at this moment. */
  private static final String LOCK_RUN =
      """
      select 1 from evaluation.run r
      where r.tenant_id = ? and r.id = ? and r.status = 'PREPARING'
      for update skip locked
      """;

  /** State 4: a person answers. In the suite's order, which the queue keeps roughly. */
  private static final String MAKE_ITEMS =
      """
      insert into evaluation.run_item (tenant_id, run_id, case_id, assistant_id, trial, state)
      select c.tenant_id, r.id, c.id, a.assistant_id, t.trial,
        case when k.kind = 'MANUAL' then 4 else 0 end
      from evaluation.run r
      join evaluation.run_assistant a on a.tenant_id = r.tenant_id and a.run_id = r.id
      join evaluation.assistant k on k.tenant_id = r.tenant_id and k.id = a.assistant_id
      join evaluation.test_case c
        on c.tenant_id = r.tenant_id and c.suite_id = r.suite_id
        and c.first_version <= r.suite_version
        and (c.last_version is null or c.last_version >= r.suite_version)
      cross join lateral generate_series(1, r.trials) as t(trial)
      where r.tenant_id = ? and r.id = ?
      order by c.position, c.case_key, t.trial, a.position
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Makes all items of a run and starts it.
   *
   * @return how many, and the run's end if there are none; empty when somebody else prepares it or
   *     it is prepared already
   */
  public Optional<Settled> prepare(UUID runId, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          if (Statements.first(connection, LOCK_RUN, row -> row.getInt(1), tenant, runId)
              .isEmpty()) {
            return Optional.empty();
          }
          int items = Statements.update(connection, MAKE_ITEMS, tenant, runId);
          Optional<CompletedRun> end =
              RunProgressStore.start(
                  connection, tenant, runId, items, now.atOffset(ZoneOffset.UTC));
          return Optional.of(new Settled(items, end.stream().toList()));
        });
  }
}
