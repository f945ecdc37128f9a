package dev.arbiter.evaluation.run.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Pauses of the engine, which end by themselves. A person's word is stronger: who pauses a held run
 * keeps it paused, and who resumes it has it run until the engine holds it again.
 */
@ApplicationScoped
public class RunHoldStore {

  private static final String HOLD =
      """
      with moved as (
      update evaluation.run r
      set status = 'PAUSED', held = 'DISK_FULL', problem = ?, event_seq = r.event_seq + 1
      where r.tenant_id = ? and r.id = ? and r.status = 'RUNNING'
      """
          + RunProgressStore.MOVED
          + RunProgressStore.EVENT;

  private static final String LET_GO =
      """
      with moved as (
      update evaluation.run r
      set status = ?, held = null, problem = null, event_seq = r.event_seq + 1
      where r.tenant_id = ? and r.id = ? and r.status = 'PAUSED' and r.held is not null
      """
          + RunProgressStore.MOVED
          + RunProgressStore.EVENT;

  private static final String STATUS = "STATUS";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Pauses a run because the database's disk is full.
   *
   * @param problem what to tell people
   * @return whether it was running
   */
  public boolean hold(UUID runId, String problem, Instant now) {
    return change(HOLD, problem, runId, now);
  }

  /**
   * @return whether the engine had held it
   */
  public boolean release(UUID runId, Instant now) {
    return change(LET_GO, "RUNNING", runId, now);
  }

  /**
   * Makes a hold a pause that only a person ends.
   *
   * @return whether the engine had held it
   */
  public boolean keep(UUID runId, Instant now) {
    return change(LET_GO, "PAUSED", runId, now);
  }

  private boolean change(String sql, String first, UUID runId, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection,
                    sql,
                    first,
                    tenant,
                    runId,
                    STATUS,
                    0,
                    0,
                    now.atOffset(ZoneOffset.UTC))
                > 0);
  }
}
