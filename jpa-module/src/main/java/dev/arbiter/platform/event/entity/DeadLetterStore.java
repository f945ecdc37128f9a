package dev.arbiter.platform.event.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The bound tenant's dead letters. */
@ApplicationScoped
public class DeadLetterStore {

  /** The outbox may have forgotten the event; what the letter knew of it before then stays. */
  private static final String KEEP =
      """
      insert into platform.dead_letter as d (tenant_id, id, event_id, kind, consumer, payload,
        correlation_id, occurred_at, status, attempts, reason, failed_at)
      select k.tenant_id, ?, k.event_id, ?, ?, o.payload, ?, o.occurred_at, 'OPEN', ?, ?, ?
      from (values (?::uuid, ?::uuid)) as k(tenant_id, event_id)
      left join platform.outbox o on o.tenant_id = k.tenant_id and o.id = k.event_id
      on conflict (tenant_id, event_id, consumer) do update
      set status = 'OPEN', attempts = d.attempts + excluded.attempts, reason = excluded.reason,
        failed_at = excluded.failed_at, closed_at = null, closed_by = null,
        payload = coalesce(d.payload, excluded.payload),
        occurred_at = coalesce(d.occurred_at, excluded.occurred_at)
      where d.status in ('OPEN', 'REDRIVEN')
      """;

  /** Letters of one event may go together: each consumer is added to those that are to get it. */
  private static final String REDRIVE =
      """
      with chosen as (
        select d.id from platform.dead_letter d
        where d.tenant_id = ? and d.status = 'OPEN' and d.payload is not null
          and %s
        order by d.failed_at desc, d.id desc limit ? for update),
      letters as (
        update platform.dead_letter d
        set status = 'REDRIVEN', redrives = d.redrives + 1
        from chosen c where d.tenant_id = ? and d.id = c.id
        returning d.tenant_id, d.event_id, d.kind, d.payload, d.correlation_id, d.occurred_at,
          d.consumer),
      events as (
        insert into platform.outbox as o
          (tenant_id, id, kind, payload, correlation_id, occurred_at, consumers, revision)
        select l.tenant_id, l.event_id, min(l.kind), min(l.payload), min(l.correlation_id),
          min(l.occurred_at), array_agg(l.consumer), 1
        from letters l group by l.tenant_id, l.event_id
        on conflict (tenant_id, id) do update
        set sent_at = null, revision = o.revision + 1,
          consumers = case
            when o.sent_at is not null then excluded.consumers
            when o.consumers is not null then o.consumers || excluded.consumers end)
      select count(*) from letters
      """;

  private static final String CLOSE =
      """
      update platform.dead_letter d set status = ?, closed_at = ?, closed_by = ?
      where d.tenant_id = ? and d.id = ? and d.status = 'OPEN'
      """;

  private static final String HANDLED =
      """
      update platform.dead_letter d set status = 'HANDLED', closed_at = ?
      where d.tenant_id = ? and d.event_id = ? and d.consumer = ? and d.status = 'REDRIVEN'
      """;

  private static final String OPEN =
      """
      select count(*), max(d.failed_at) from platform.dead_letter d
      where d.tenant_id = ? and d.status = 'OPEN'
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Keeps what a consumer could not handle; again, if it is sent again and fails again.
   *
   * @return whether it stands there now; false when somebody closed it meanwhile
   */
  public boolean keep(FailedDelivery failure, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection,
                    KEEP,
                    failure.letter(),
                    failure.kind(),
                    failure.consumer(),
                    failure.correlationId(),
                    failure.attempts(),
                    failure.reason(),
                    now.atOffset(ZoneOffset.UTC),
                    tenant,
                    failure.eventId())
                > 0);
  }

  /** One row more than asked for, newest first. */
  public List<DeadLetter> list(DeadLetterStatus status, String consumer, PageRequest page) {
    Cursor last = page.cursor();
    String behind =
        last == null ? "" : " and (d.failedAt < :time or d.failedAt = :time and d.id < :id)";
    String one = consumer == null ? "" : " and d.consumer = :consumer";
    TypedQuery<DeadLetter> query =
        entities
            .createQuery(
                "select d from DeadLetter d where d.status = :status"
                    + one
                    + behind
                    + " order by d.failedAt desc, d.id desc",
                DeadLetter.class)
            .setParameter("status", status);
    if (consumer != null) {
      query.setParameter("consumer", consumer);
    }
    if (last != null) {
      query.setParameter("time", last.instant(0)).setParameter("id", last.uuid(1));
    }
    return query.setMaxResults(page.limit() + 1).getResultList();
  }

  /**
   * @param newest null when there is none
   */
  public record Open(int count, Instant newest) {}

  /** How many wait for somebody. */
  public Open open() {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(connection, OPEN, DeadLetterStore::open, tenant).orElseThrow());
  }

  private static Open open(ResultSet row) throws SQLException {
    OffsetDateTime newest = row.getObject(2, OffsetDateTime.class);
    return new Open(row.getInt(1), newest == null ? null : newest.toInstant());
  }

  /** As it is in the database: statements move letters past the entity. */
  public Optional<DeadLetter> find(UUID id) {
    return entities
        .createQuery("select d from DeadLetter d where d.id = :id", DeadLetter.class)
        .setParameter("id", id)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Has an open letter sent again to the consumer that could not handle it.
   *
   * @return whether it was open, and what the event said is still known
   */
  public boolean redrive(UUID id) {
    return redrive("d.id = ?", id, 1) > 0;
  }

  /**
   * Has open letters sent again, each to the consumer that could not handle it.
   *
   * @param consumer null for any
   * @param limit at most so many, the newest first
   * @return how many
   */
  public int redriveAll(String consumer, int limit) {
    return consumer == null
        ? redrive("?", true, limit)
        : redrive("d.consumer = ?", consumer, limit);
  }

  private int redrive(String condition, Object value, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                    connection,
                    REDRIVE.formatted(condition),
                    row -> row.getInt(1),
                    tenant,
                    value,
                    limit,
                    tenant)
                .orElse(0));
  }

  /**
   * @param by the account that decided so; null for the system
   * @return whether it was open
   */
  public boolean discard(UUID id, UUID by, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection, CLOSE, DeadLetterStatus.DISCARDED.name(), time(now), by, tenant, id)
                > 0);
  }

  /** A consumer has handled what it was sent again. */
  public void handled(UUID eventId, String consumer, Instant now) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(connection, HANDLED, time(now), tenant, eventId, consumer));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
