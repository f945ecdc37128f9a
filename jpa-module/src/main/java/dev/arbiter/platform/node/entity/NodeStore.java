package dev.arbiter.platform.node.entity;

import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.node.type.NodeSelf;
import dev.arbiter.platform.node.type.ServiceRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The keeper's door: nodes of the installation, which are no tenant's; works without one. */
@ApplicationScoped
public class NodeStore {

  private static final String BEAT = "select platform.keeper_beat(?, ?, ?, ?, ?, ?, ?)";
  private static final String LEAVE = "select platform.keeper_leave(?)";

  private static final String ALL =
      """
      select id, host, version, web, work, started_at, seen_at, quiet_ms
      from platform.keeper_nodes(?)
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Statements on the transaction's connection. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Notes that a node is there.
   *
   * @param retention nodes that have not spoken for so long are forgotten
   * @return how many were forgotten
   */
  public int beat(NodeSelf node, Duration retention) {
    return with(
        connection ->
            number(
                connection,
                BEAT,
                node.id(),
                node.host(),
                node.version(),
                names(connection, node.roles().web()),
                names(connection, node.roles().work()),
                node.startedAt().atOffset(ZoneOffset.UTC),
                Math.toIntExact(retention.toSeconds())));
  }

  /**
   * Notes that a node is stopped on purpose.
   *
   * @return whether it was known
   */
  public boolean leave(UUID id) {
    return with(connection -> number(connection, LEAVE, id)) > 0;
  }

  /** Those that spoke within the retention time, by host. */
  public List<NodeRow> list(int limit) {
    return with(connection -> Statements.list(connection, ALL, NodeStore::row, limit));
  }

  private <T> T with(Work<T> work) {
    try {
      return work.on(entities.unwrap(Connection.class));
    } catch (SQLException refused) {
      throw new PersistenceException(refused.getMessage(), refused);
    }
  }

  private static int number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return Statements.first(connection, sql, row -> row.getInt(1), parameters).orElseThrow();
  }

  private static Array names(Connection connection, Set<String> services) throws SQLException {
    return connection.createArrayOf("text", new TreeSet<>(services).toArray());
  }

  private static NodeRow row(ResultSet row) throws SQLException {
    return new NodeRow(
        new NodeSelf(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            new ServiceRoles(names(row, 4), names(row, 5)),
            row.getObject(6, OffsetDateTime.class).toInstant()),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        Duration.ofMillis(row.getLong(8)));
  }

  private static Set<String> names(ResultSet row, int column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
