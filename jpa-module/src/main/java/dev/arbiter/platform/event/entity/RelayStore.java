package dev.arbiter.platform.event.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The relay's door: spans all tenants, works without one, and yields ids and kinds only. */
@ApplicationScoped
public class RelayStore {

  private static final String NEXT =
      "select tenant_id, id, kind, consumers, correlation_id, revision from platform.relay_next(?)";

  private static final String SENT = "select platform.relay_sent(?, ?, ?)";

  private static final String FORGET = "select platform.relay_forget(?, ?)";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Events to be sent, oldest first. Until the end of the transaction no other relay gets any.
   *
   * @return nothing when there are none, or another relay is at work
   */
  public List<UnsentEvent> next(int limit) {
    return statement(
        NEXT,
        statement -> {
          statement.setInt(1, limit);
          try (ResultSet row = statement.executeQuery()) {
            List<UnsentEvent> found = new ArrayList<>();
            while (row.next()) {
              found.add(event(row));
            }
            return found;
          }
        });
  }

  /**
   * @return how many are marked; those that are to be sent again already are not
   */
  public int sent(List<UnsentEvent> events) {
    return statement(
        SENT,
        statement -> {
          statement.setArray(1, array(statement, "uuid", events, UnsentEvent::tenantId));
          statement.setArray(2, array(statement, "uuid", events, UnsentEvent::id));
          statement.setArray(3, array(statement, "integer", events, UnsentEvent::revision));
          return number(statement);
        });
  }

  /**
   * Forgets what was sent, and dead letters that were closed, before a time.
   *
   * @param limit at most so many of each
   * @return how many
   */
  public int forget(Instant before, int limit) {
    return statement(
        FORGET,
        statement -> {
          statement.setObject(1, before.atOffset(ZoneOffset.UTC));
          statement.setInt(2, limit);
          return number(statement);
        });
  }

  /** What is done with a statement of the transaction's connection. */
  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T statement(String sql, Work<T> work) {
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException refused) {
      throw new PersistenceException(refused.getMessage(), refused);
    }
  }

  private static UnsentEvent event(ResultSet row) throws SQLException {
    Array consumers = row.getArray(4);
    return new UnsentEvent(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        consumers == null ? null : List.of((String[]) consumers.getArray()),
        row.getString(5),
        row.getInt(6));
  }

  private static Array array(
      PreparedStatement statement,
      String type,
      List<UnsentEvent> events,
      Function<UnsentEvent, Object> value)
      throws SQLException {
    return statement
        .getConnection()
        .createArrayOf(type, events.stream().map(value).toArray(Object[]::new));
  }

  private static int number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
