package dev.arbiter.evaluation.manual.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Items that wait for a person: state 4, held by an account until a time. */
@ApplicationScoped
public class ManualItemStore {

  private static final String TAKE =
      """
      with next as (
        select i.tenant_id, i.run_id, i.case_id, i.assistant_id, i.trial
        from evaluation.run_item i
        join evaluation.run r on r.tenant_id = i.tenant_id and r.id = i.run_id
          and r.status = 'RUNNING'
        join evaluation.test_case c on c.tenant_id = i.tenant_id and c.id = i.case_id
        where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ? and i.state = 4
          and (i.worker is null or i.worker = ? or i.lease_until < ?)
        order by i.worker is distinct from ?, c.position, c.case_key, i.trial
        limit 1
        for update of i skip locked),
      taken as (
        update evaluation.run_item i
        set worker = ?, lease_until = ?
        from next n
        where i.tenant_id = n.tenant_id and i.run_id = n.run_id and i.case_id = n.case_id
          and i.assistant_id = n.assistant_id and i.trial = n.trial
        returning i.tenant_id, i.case_id, i.trial)
      select c.id, c.case_key, t.trial, c.prompt, c.turns
      from taken t join evaluation.test_case c on c.tenant_id = t.tenant_id and c.id = t.case_id
      """;

  private static final String HOLDER =
      """
      select i.worker, i.lease_until from evaluation.run_item i
      join evaluation.run r on r.tenant_id = i.tenant_id and r.id = i.run_id
        and r.status in ('RUNNING', 'PAUSED')
      where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ? and i.case_id = ?
        and i.trial = ? and i.state = 4
      for update of i
      """;

  private static final String KEEP =
      """
      update evaluation.run_item i
      set worker = ?, lease_until = ?
      where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ? and i.case_id = ?
        and i.trial = ? and i.state = 4
      """;

  private static final String ANSWER =
      """
      insert into evaluation.answer (tenant_id, run_id, case_id, assistant_id, trial, outcome,
        answer, latency_ms, answered_at, answered_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String MOVE =
      """
      update evaluation.run_item i
      set state = ?, worker = null, lease_until = null
      where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ? and i.case_id = ?
        and i.trial = ? and i.state = 4
      """;

  private static final String RELEASE = MOVE + " and i.worker = ?";

  private static final String PROGRESS =
      """
      select count(*) filter (where i.state = 4),
        count(*) filter (where i.state = 4 and i.lease_until >= ?),
        count(*) filter (where i.state in (0, 1, 2))
      from evaluation.run_item i
      where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ?
      """;

  private static final int READY = 0;
  private static final int WAITS = 4;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A case that somebody holds now. */
  public record Task(UUID caseId, String key, int trial, String prompt, String turns) {}

  /** Who holds an open item; both null if nobody does. */
  public record Holder(UUID account, Instant until) {}

  /** Counts of one assistant's items. */
  public record Counts(int waiting, int held, int answered) {}

  /** Takes the account's own case again, or the next free one. */
  public Optional<Task> take(
      UUID runId, UUID assistantId, UUID account, Instant now, Instant until) {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection,
                TAKE,
                row ->
                    new Task(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5)),
                tenant,
                runId,
                assistantId,
                account,
                time,
                account,
                account,
                until.atOffset(ZoneOffset.UTC)));
  }

  /** Who holds an item that waits for a person, locked; empty if it does not wait. */
  public Optional<Holder> holder(ItemKey key) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection,
                HOLDER,
                row -> {
                  OffsetDateTime until = row.getObject(2, OffsetDateTime.class);
                  return new Holder(
                      row.getObject(1, UUID.class), until == null ? null : until.toInstant());
                },
                tenant,
                key.runId(),
                key.assistantId(),
                key.caseId(),
                key.trial()));
  }

  /** Has the account hold an item, whose holder was looked at, until a later time. */
  public void keep(ItemKey key, UUID account, Instant until) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                KEEP,
                account,
                until.atOffset(ZoneOffset.UTC),
                tenant,
                key.runId(),
                key.assistantId(),
                key.caseId(),
                key.trial()));
  }

  /** Commits the answer of an item whose holder was looked at; it is ready to be graded then. */
  public void answer(
      ItemKey key, UUID account, Outcome outcome, String answer, Long latencyMs, Instant now) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.update(
              connection,
              ANSWER,
              tenant,
              key.runId(),
              key.caseId(),
              key.assistantId(),
              key.trial(),
              outcome.name(),
              answer,
              latencyMs,
              now.atOffset(ZoneOffset.UTC),
              account);
          return Statements.update(
              connection,
              MOVE,
              READY,
              tenant,
              key.runId(),
              key.assistantId(),
              key.caseId(),
              key.trial());
        });
  }

  /** Gives an item back that the account holds. */
  public void release(ItemKey key, UUID account) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                RELEASE,
                WAITS,
                tenant,
                key.runId(),
                key.assistantId(),
                key.caseId(),
                key.trial(),
                account));
  }

  public Counts counts(UUID runId, UUID assistantId, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                    connection,
                    PROGRESS,
                    row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)),
                    now.atOffset(ZoneOffset.UTC),
                    tenant,
                    runId,
                    assistantId)
                .orElseThrow());
  }
}
