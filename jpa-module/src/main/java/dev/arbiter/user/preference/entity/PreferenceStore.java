package dev.arbiter.user.preference.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.user.preference.type.Preference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Preferences of people of the bound tenant. */
@ApplicationScoped
public class PreferenceStore {

  private static final String FIND =
      "select value from users.preference where tenant_id = ? and account_id = ? and name = ?";

  private static final String KEEP =
      """
      insert into users.preference (tenant_id, account_id, name, value, changed_at)
      values (?, ?, ?, ?, ?)
      on conflict (tenant_id, account_id, name)
        do update set value = excluded.value, changed_at = excluded.changed_at
      """;

  private static final String FORGET =
      "delete from users.preference where tenant_id = ? and account_id = ? and name = ?";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  public Optional<String> find(UUID accountId, Preference name) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection, FIND, row -> row.getString(1), tenant, accountId, name.key()));
  }

  public void keep(UUID accountId, Preference name, String value, Instant now) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                KEEP,
                tenant,
                accountId,
                name.key(),
                value,
                now.atOffset(ZoneOffset.UTC)));
  }

  public void forget(UUID accountId, Preference name) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(connection, FORGET, tenant, accountId, name.key()));
  }
}
