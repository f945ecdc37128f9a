package dev.arbiter.platform.event.entity;

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
import java.util.Optional;
import java.util.UUID;

/** The bound tenant's events, and which of its consumers have handled them. */
@ApplicationScoped
public class OutboxStore {

  private static final String ADD =
      """
      insert into platform.outbox (tenant_id, id, kind, payload, correlation_id, occurred_at)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select o.id, o.kind, o.payload, o.correlation_id, o.occurred_at
      from platform.outbox o where o.tenant_id = ? and o.id = ?
      """;

  /** Waits for another transaction that handles the same, and fails softly when that succeeds. */
  private static final String HANDLE =
      """
      insert into platform.inbox (tenant_id, event_id, consumer, handled_at)
      values (?, ?, ?, ?) on conflict do nothing
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Leaves with the transaction, or not at all. */
  public void add(StoredEvent event) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                ADD,
                tenant,
                event.id(),
                event.kind(),
                event.payload(),
                event.correlationId(),
                event.occurredAt().atOffset(ZoneOffset.UTC)));
  }

  /** Empty when it was forgotten, or is another tenant's. */
  public Optional<StoredEvent> find(UUID id) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> Statements.first(connection, FIND, OutboxStore::event, tenant, id));
  }

  /**
   * Notes that a consumer handles an event; undone with the transaction.
   *
   * @return whether it is the first to do so
   */
  public boolean handle(UUID id, String consumer, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection, HANDLE, tenant, id, consumer, now.atOffset(ZoneOffset.UTC))
                > 0);
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
