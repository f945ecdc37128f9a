package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes an upload row by row into a staging table and turns it into a version by comparing whole
 * sets in the database: memory does not grow with the file.
 */
@ApplicationScoped
public class CaseImportStore {

  private static final String STAGE =
      """
      insert into evaluation.import_case (tenant_id, import_id, case_key, line, position, prompt,
        turns, expected, reference, tags, graders, metadata, content_hash)
      select ?, ?, r.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as r(case_key, line, position, prompt, turns, expected, reference, tags, graders, metadata,
          content_hash)
      on conflict do nothing
      """;

  private static final String DOUBLED =
      """
      select r.case_key, r.line, i.line
      from unnest(?, ?) as r(case_key, line)
      join evaluation.import_case i
        on i.tenant_id = ? and i.import_id = ? and i.case_key = r.case_key
      where i.line <> r.line
      order by r.line
      """;

  private static final String COMPARE =
      """
      select count(*) filter (where c.id is null),
             count(*) filter (where c.content_hash <> i.content_hash),
             count(*) filter (where c.content_hash = i.content_hash),
             (select count(*) from evaluation.test_case t
              where t.tenant_id = ? and t.suite_id = ? and t.last_version is null)
      from evaluation.import_case i
      left join evaluation.test_case c
        on c.tenant_id = i.tenant_id and c.suite_id = ? and c.case_key = i.case_key
        and c.last_version is null
      where i.tenant_id = ? and i.import_id = ?
      """;

  private static final String CLOSE =
      """
      update evaluation.test_case c set last_version = ?
      where c.tenant_id = ? and c.suite_id = ? and c.last_version is null
        and not exists (
          select from evaluation.import_case i
          where i.tenant_id = c.tenant_id and i.import_id = ? and i.case_key = c.case_key
            and i.content_hash = c.content_hash)
      """;

  /**
   * What was there before is read whole before the first row is written: looked up row by row, each
   * look-up would wade through all rows that this very statement has written.
   */
  private static final String OPEN =
      """
      with before as materialized (
        select distinct on (p.case_key) p.case_key, p.stable_id, p.last_version
        from evaluation.test_case p
        where p.tenant_id = ? and p.suite_id = ?
        order by p.case_key, p.first_version desc)
      insert into evaluation.test_case (tenant_id, id, suite_id, stable_id, case_key, first_version,
        position, prompt, turns, expected, reference, tags, graders, metadata, content_hash)
      select i.tenant_id, uuidv7(), ?, coalesce(b.stable_id, uuidv7()), i.case_key, ?,
        i.position, i.prompt, i.turns, i.expected, i.reference, i.tags, i.graders, i.metadata,
        i.content_hash
      from evaluation.import_case i
      left join before b on b.case_key = i.case_key
      where i.tenant_id = ? and i.import_id = ? and (b.case_key is null or b.last_version is not null)
      """;

  /**
   * Rows of a running transaction have no statistics yet, and a nested loop over a hundred thousand
   * of them, taken for one, never ends. Holds until the end of the transaction.
   */
  private static final String JOIN_BY_SETS = "set local enable_nestloop = off";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A key that stands on two lines. */
  public record Doubled(String key, long line, long firstLine) {}

  /**
   * Stages rows.
   *
   * @return those whose key was staged before
   */
  public List<Doubled> stage(UUID importId, List<StagedCase> rows) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            insert(connection, tenant, importId, rows) == rows.size()
                ? List.of()
                : doubled(connection, tenant, importId, rows));
  }

  private static int insert(
      Connection connection, UUID tenant, UUID importId, List<StagedCase> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STAGE)) {
      statement.setObject(1, tenant);
      statement.setObject(2, importId);
      new Columns<>(statement, 3, rows)
          .add("text", StagedCase::key)
          .add("bigint", StagedCase::line)
          .add("integer", StagedCase::position)
          .add("text", StagedCase::prompt)
          .add("text", StagedCase::turns)
          .add("text", StagedCase::expected)
          .add("text", StagedCase::reference)
          .add("text", StagedCase::tags)
          .add("text", StagedCase::graders)
          .add("text", StagedCase::metadata)
          .add("bytea", StagedCase::contentHash);
      return statement.executeUpdate();
    }
  }

  private static List<Doubled> doubled(
      Connection connection, UUID tenant, UUID importId, List<StagedCase> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DOUBLED)) {
      new Columns<>(statement, 1, rows)
          .add("text", StagedCase::key)
          .add("bigint", StagedCase::line);
      statement.setObject(3, tenant);
      statement.setObject(4, importId);
      List<Doubled> doubled = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          doubled.add(new Doubled(result.getString(1), result.getLong(2), result.getLong(3)));
        }
      }
      return doubled;
    }
  }

  /** Compares what was staged with the latest version. */
  public CaseChanges compare(UUID importId, UUID suiteId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          execute(connection, JOIN_BY_SETS);
          try (PreparedStatement statement = connection.prepareStatement(COMPARE)) {
            bind(statement, tenant, suiteId, suiteId, tenant, importId);
            try (ResultSet result = statement.executeQuery()) {
              result.next();
              int changed = result.getInt(2);
              int unchanged = result.getInt(3);
              return new CaseChanges(
                  result.getInt(1), changed, result.getInt(4) - changed - unchanged, unchanged);
            }
          }
        });
  }

  /** Makes what was staged the given version: closes what went or changed, opens what is new. */
  public void publish(UUID importId, UUID suiteId, int version) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          execute(connection, CLOSE, version - 1, tenant, suiteId, importId);
          return execute(connection, OPEN, tenant, suiteId, suiteId, version, tenant, importId);
        });
  }

  public void discard(UUID importId) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            execute(
                connection,
                "delete from evaluation.import_case where tenant_id = ? and import_id = ?",
                tenant,
                importId));
  }

  private static int execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
