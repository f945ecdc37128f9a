package dev.arbiter.platform.idempotency.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Requests with an idempotency key, of accounts of the bound tenant. */
@ApplicationScoped
public class IdempotentRequestStore {

  /** Taken over are requests whose node died, and answers that are too old to be told again. */
  private static final String BEGIN =
      """
      insert into platform.idempotent_request as r
        (tenant_id, account_id, request_key, holder, begun_at, lease_until)
      values (?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, account_id, request_key) do update
        set holder = excluded.holder, begun_at = excluded.begun_at,
            lease_until = excluded.lease_until, fingerprint = null, status = null,
            content_type = null, location = null, etag = null, answer = null
        where r.lease_until < excluded.begun_at or (r.status is not null and r.begun_at < ?)
      """;

  private static final String FIND =
      """
      select fingerprint, status, content_type, location, etag, answer
      from platform.idempotent_request
      where tenant_id = ? and account_id = ? and request_key = ?
      """;

  private static final String HELD =
      " where tenant_id = ? and account_id = ? and request_key = ? and holder = ?"
          + " and status is null";

  private static final String PROLONG =
      "update platform.idempotent_request set lease_until = ?" + HELD;

  private static final String KEEP =
      """
      update platform.idempotent_request
      set lease_until = null, fingerprint = ?, status = ?, content_type = ?, location = ?, etag = ?,
          answer = ?
      """
          + HELD;

  private static final String RELEASE = "delete from platform.idempotent_request" + HELD;

  private static final String FORGET = "select platform.relay_forget_requests(?, ?)";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Makes a request the holder's, if it is nobody's. Of several at the same time one gets it; the
   * others wait until that is sure.
   *
   * @param holder an id that nobody had before
   * @param leaseUntil from when on another may take it, unless it is prolonged or answered
   * @param staleBefore answers of requests that began before this are not told any more
   * @return whether it is the holder's now
   */
  public boolean begin(
      UUID accountId,
      IdempotencyKey key,
      UUID holder,
      Instant now,
      Instant leaseUntil,
      Instant staleBefore) {
    return BoundConnection.with(
            entities,
            (connection, tenant) ->
                Statements.update(
                    connection,
                    BEGIN,
                    tenant,
                    accountId,
                    key.text(),
                    holder,
                    time(now),
                    time(leaseUntil),
                    time(staleBefore)))
        > 0;
  }

  public Optional<IdempotentRequest> find(UUID accountId, IdempotencyKey key) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection, FIND, IdempotentRequestStore::request, tenant, accountId, key.text()));
  }

  /**
   * @return whether it is still the holder's
   */
  public boolean prolong(UUID accountId, IdempotencyKey key, UUID holder, Instant leaseUntil) {
    return update(PROLONG, accountId, key, holder, time(leaseUntil));
  }

  /**
   * @return whether it was still the holder's
   */
  public boolean keep(UUID accountId, IdempotencyKey key, UUID holder, KeptAnswer answer) {
    return update(
        KEEP,
        accountId,
        key,
        holder,
        answer.fingerprint(),
        answer.status(),
        answer.contentType(),
        answer.location(),
        answer.etag(),
        answer.body());
  }

  /**
   * Forgets a request, so that the next one with its key begins anew.
   *
   * @return whether it was still the holder's
   */
  public boolean release(UUID accountId, IdempotencyKey key, UUID holder) {
    return update(RELEASE, accountId, key, holder);
  }

  /**
   * Forgets requests of all tenants that began before a time; works without a tenant.
   *
   * @return how many, at most the limit
   */
  public int forget(Instant before, int limit) {
    Connection connection = entities.unwrap(Connection.class);
    try {
      return Statements.first(connection, FORGET, row -> row.getInt(1), time(before), limit)
          .orElseThrow();
    } catch (SQLException refused) {
      throw new PersistenceException(refused.getMessage(), refused);
    }
  }

  private boolean update(
      String sql, UUID accountId, IdempotencyKey key, UUID holder, Object... values) {
    return BoundConnection.with(
            entities,
            (connection, tenant) -> {
              Object[] parameters = Arrays.copyOf(values, values.length + 4);
              parameters[values.length] = tenant;
              parameters[values.length + 1] = accountId;
              parameters[values.length + 2] = key.text();
              parameters[values.length + 3] = holder;
              return Statements.update(connection, sql, parameters);
            })
        > 0;
  }

  private static IdempotentRequest request(ResultSet row) throws SQLException {
    if (row.getString("status") == null) {
      return new IdempotentRequest(Optional.empty());
    }
    return new IdempotentRequest(
        Optional.of(
            new KeptAnswer(
                row.getString("fingerprint"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("answer"))));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
