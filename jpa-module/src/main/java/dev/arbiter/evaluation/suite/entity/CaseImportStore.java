package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.evaluation.transfer.type.DoubledRow;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Stages rows.
   *
   * @return those whose key was staged before
   */
  public List<DoubledRow> stage(UUID importId, List<StagedCase> rows) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(connection, STAGE, tenant, importId, cells(rows)) == rows.size()
                ? List.of()
                : Statements.list(
                    connection, DOUBLED, CaseImportStore::doubled, lines(rows), tenant, importId));
  }

  private static DoubledRow doubled(ResultSet row) throws SQLException {
    return new DoubledRow(row.getString(1), row.getLong(2), row.getLong(3));
  }

  private static Columns<StagedCase> cells(List<StagedCase> rows) {
    return lines(rows)
        .add("integer", StagedCase::position)
        .add("text", StagedCase::prompt)
        .add("text", StagedCase::turns)
        .add("text", StagedCase::expected)
        .add("text", StagedCase::reference)
        .add("text", StagedCase::tags)
        .add("text", StagedCase::graders)
        .add("text", StagedCase::metadata)
        .add("bytea", StagedCase::contentHash);
  }

  private static Columns<StagedCase> lines(List<StagedCase> rows) {
    return Columns.of(rows).add("text", StagedCase::key).add("bigint", StagedCase::line);
  }

  /** Compares what was staged with the latest version. */
  public CaseChanges compare(UUID importId, UUID suiteId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.joinBySets(connection);
          return Statements.first(
                  connection,
                  COMPARE,
                  CaseImportStore::changes,
                  tenant,
                  suiteId,
                  suiteId,
                  tenant,
                  importId)
              .orElseThrow();
        });
  }

  private static CaseChanges changes(ResultSet row) throws SQLException {
    int changed = row.getInt(2);
    int unchanged = row.getInt(3);
    return new CaseChanges(row.getInt(1), changed, row.getInt(4) - changed - unchanged, unchanged);
  }

  /** Makes what was staged the given version: closes what went or changed, opens what is new. */
  public void publish(UUID importId, UUID suiteId, int version) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.update(connection, CLOSE, version - 1, tenant, suiteId, importId);
          return open(connection, tenant, importId, suiteId, version);
        });
  }

  /** Begins revisions with the given version for what was staged and is not in the latest one. */
  public void open(UUID importId, UUID suiteId, int version) {
    BoundConnection.with(
        entities, (connection, tenant) -> open(connection, tenant, importId, suiteId, version));
  }

  private static int open(
      Connection connection, UUID tenant, UUID importId, UUID suiteId, int version)
      throws SQLException {
    return Statements.update(connection, OPEN, tenant, suiteId, suiteId, version, tenant, importId);
  }

  public void discard(UUID importId) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                "delete from evaluation.import_case where tenant_id = ? and import_id = ?",
                tenant,
                importId));
  }
}
