package dev.arbiter.evaluation.item.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads what lists of a run's items show and search. */
@ApplicationScoped
public class ItemStore {

  private static final String ROWS =
      """
      select c.id, c.case_key, left(coalesce(c.prompt, c.turns), 300), c.tags, a.latency_ms
      from unnest(?, ?, ?) with ordinality as k (case_id, assistant_id, trial, place)
      join evaluation.test_case c on c.tenant_id = ? and c.id = k.case_id
      left join evaluation.answer a on a.tenant_id = c.tenant_id and a.run_id = ?
        and a.case_id = k.case_id and a.assistant_id = k.assistant_id and a.trial = k.trial
      order by k.place
      """;

  private static final String WITH_TEXT =
      """
      select c.id from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
        and (c.last_version is null or c.last_version >= ?)
        and strpos(lower(concat_ws(chr(10), c.case_key, c.prompt, c.turns, c.expected)), lower(?)) > 0
      """;

  private static final String FAILED_BY =
      """
      select g.case_id, g.assistant_id, g.trial from evaluation.grade g
      where g.tenant_id = ? and g.run_id = ? and g.grader = ? and not g.passed
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Which case was asked of whom, and which time. */
  public record Asked(UUID caseId, UUID assistantId, int trial) {}

  /**
   * An item's case and latency.
   *
   * @param tags JSON array of strings
   * @param latencyMs null when it is not known, and without an answer
   */
  public record ItemRow(UUID caseId, String key, String prompt, String tags, Long latencyMs) {}

  /** In the order asked for. */
  public List<ItemRow> rows(UUID runId, List<Asked> items) {
    Columns<Asked> keys =
        Columns.of(items)
            .add("uuid", Asked::caseId)
            .add("uuid", Asked::assistantId)
            .add("int4", Asked::trial);
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, ROWS, ItemStore::row, keys, tenant, runId));
  }

  private static ItemRow row(ResultSet row) throws SQLException {
    return new ItemRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, Long.class));
  }

  /** Revisions of a version that contain the text, in any case and no particular order. */
  public List<UUID> casesWithText(UUID suiteId, int version, String text) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                WITH_TEXT,
                row -> row.getObject(1, UUID.class),
                tenant,
                suiteId,
                version,
                version,
                text));
  }

  /** Items whose answer a grader of that kind did not pass. */
  public List<Asked> failedBy(UUID runId, String grader) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                FAILED_BY,
                row ->
                    new Asked(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)),
                tenant,
                runId,
                grader));
  }
}
