package dev.arbiter.evaluation.manual.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs in which a manual assistant takes part, and what a person holds of them. */
@ApplicationScoped
public class ManualRunStore {

  /** Only waiting items are counted: a partial index has these and no others. */
  private static final String RUNS =
      """
      with chosen as (
        select r.tenant_id, r.id, r.suite_id, r.suite_version, r.status, r.items, r.created_at
        from evaluation.run_assistant p
        join evaluation.run r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.tenant_id = ? and p.assistant_id = ?%s
        order by r.created_at desc, r.id desc limit ?)
      select r.id, s.name, r.suite_version, r.status, r.created_at, w.waiting, w.held
      from chosen r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      left join lateral (
        select count(*) as waiting, count(*) filter (where i.lease_until >= ?) as held
        from evaluation.run_item i
        where i.tenant_id = r.tenant_id and i.run_id = r.id and i.assistant_id = ?
          and i.state = 4) w on true
      order by r.created_at desc, r.id desc
      """;

  private static final String HELD =
      """
      select c.id, c.case_key, i.trial, c.prompt, c.turns, i.lease_until
      from evaluation.run_item i
      join evaluation.run r on r.tenant_id = i.tenant_id and r.id = i.run_id
        and r.status in ('RUNNING', 'PAUSED')
      join evaluation.test_case c on c.tenant_id = i.tenant_id and c.id = i.case_id
      where i.tenant_id = ? and i.run_id = ? and i.assistant_id = ? and i.state = 4
        and i.worker = ? and i.lease_until >= ?
      order by c.position, c.case_key, i.trial limit 1
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A run with how many of one assistant's cases wait in it. */
  public record Row(
      UUID runId,
      String suiteName,
      int version,
      String status,
      Instant createdAt,
      int waiting,
      int held) {}

  /** A case that is held, and until when. */
  public record Held(ManualItemStore.Task task, Instant until) {}

  /** The newest first, one row more than asked for. */
  public List<Row> list(UUID assistantId, Instant now, PageRequest page) {
    List<Object> values = new ArrayList<>();
    Cursor after = page.cursor();
    if (after != null) {
      values.add(after.instant(0).atOffset(ZoneOffset.UTC));
      values.add(after.uuid(1));
    }
    values.addAll(List.of(page.limit() + 1, now.atOffset(ZoneOffset.UTC), assistantId));
    String where = after == null ? "" : " and (r.created_at, r.id) < (?, ?)";
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> all = new ArrayList<>(List.of(tenant, assistantId));
          all.addAll(values);
          return Statements.list(
              connection, RUNS.formatted(where), ManualRunStore::row, all.toArray());
        });
  }

  /** What the account holds, without taking anything. */
  public Optional<Held> held(UUID runId, UUID assistantId, UUID account, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection,
                HELD,
                ManualRunStore::held,
                tenant,
                runId,
                assistantId,
                account,
                now.atOffset(ZoneOffset.UTC)));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getInt(6),
        row.getInt(7));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        new ManualItemStore.Task(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getInt(3),
            row.getString(4),
            row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
