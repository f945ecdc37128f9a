package dev.arbiter.evaluation.assistant.entity;

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

/** The answers of recordings, written and matched set by set. */
@ApplicationScoped
public class RecordedAnswerStore {

  private static final int SAMPLE = 20;

  private static final String INSERT =
      """
      insert into evaluation.recorded_answer (tenant_id, recording_id, case_key, trial, line,
        outcome, answer, latency_ms, input_tokens, output_tokens, cost, currency, metadata)
      select ?, ?, r.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as r(case_key, trial, line, outcome, answer, latency_ms, input_tokens, output_tokens, cost,
          currency, metadata)
      on conflict do nothing
      """;

  private static final String DOUBLED =
      """
      select r.case_key, r.line, a.line
      from unnest(?, ?, ?) as r(case_key, trial, line)
      join evaluation.recorded_answer a
        on a.tenant_id = ? and a.recording_id = ? and a.case_key = r.case_key
        and a.trial = r.trial
      where a.line <> r.line
      order by r.line
      """;

  private static final String CASES =
      """
       from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
        and (c.last_version is null or c.last_version >= ?)
        and %s exists (
          select from evaluation.recorded_answer a
          where a.tenant_id = c.tenant_id and a.recording_id = ? and a.case_key = c.case_key)
      """;

  private static final String UNKNOWN =
      """
       from evaluation.recorded_answer a
      where a.tenant_id = ? and a.recording_id = ?
        and not exists (
          select from evaluation.test_case c
          where c.tenant_id = a.tenant_id and c.suite_id = ? and c.case_key = a.case_key
            and c.first_version <= ? and (c.last_version is null or c.last_version >= ?))
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Adds answers.
   *
   * @return those whose case and trial had an answer before
   */
  public List<DoubledRow> add(UUID recordingId, List<StagedAnswer> rows) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(connection, INSERT, tenant, recordingId, cells(rows)) == rows.size()
                ? List.of()
                : Statements.list(
                    connection,
                    DOUBLED,
                    RecordedAnswerStore::doubled,
                    lines(rows),
                    tenant,
                    recordingId));
  }

  private static DoubledRow doubled(ResultSet row) throws SQLException {
    return new DoubledRow(row.getString(1), row.getLong(2), row.getLong(3));
  }

  private static Columns<StagedAnswer> cells(List<StagedAnswer> rows) {
    return lines(rows)
        .add("text", row -> row.outcome().name())
        .add("text", StagedAnswer::answer)
        .add("bigint", StagedAnswer::latencyMs)
        .add("bigint", StagedAnswer::inputTokens)
        .add("bigint", StagedAnswer::outputTokens)
        .add("numeric", StagedAnswer::cost)
        .add("text", StagedAnswer::currency)
        .add("text", StagedAnswer::metadata);
  }

  private static Columns<StagedAnswer> lines(List<StagedAnswer> rows) {
    return Columns.of(rows)
        .add("text", StagedAnswer::key)
        .add("smallint", StagedAnswer::trial)
        .add("bigint", StagedAnswer::line);
  }

  /** Compares a recording with the cases of a version. */
  public RecordingMatch match(UUID recordingId, UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Object[] cases = {tenant, suiteId, version, version, recordingId};
          Object[] answers = {tenant, recordingId, suiteId, version, version};
          Statements.joinBySets(connection);
          String missing = CASES.formatted("not");
          return new RecordingMatch(
              count(connection, CASES.formatted(""), cases),
              count(connection, missing, cases),
              count(connection, UNKNOWN, answers),
              keys(connection, missing, cases),
              lines(connection, answers));
        });
  }

  private static int count(Connection connection, String from, Object... parameters)
      throws SQLException {
    return Statements.first(connection, "select count(*)" + from, row -> row.getInt(1), parameters)
        .orElseThrow();
  }

  private static List<String> keys(Connection connection, String from, Object... parameters)
      throws SQLException {
    String sql = "select c.case_key" + from + " order by c.position limit " + SAMPLE;
    return Statements.list(connection, sql, row -> row.getString(1), parameters);
  }

  private static List<RecordingMatch.Line> lines(Connection connection, Object... parameters)
      throws SQLException {
    String sql = "select a.line, a.case_key" + UNKNOWN + " order by a.line limit " + SAMPLE;
    return Statements.list(
        connection,
        sql,
        row -> new RecordingMatch.Line(row.getLong(1), row.getString(2)),
        parameters);
  }
}
