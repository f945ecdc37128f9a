package dev.arbiter.evaluation.assistant.entity;

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

  /** An answer to the same case and trial on two lines. */
  public record Doubled(String key, long line, long firstLine) {}

  /**
   * Adds answers.
   *
   * @return those whose case and trial had an answer before
   */
  public List<Doubled> add(UUID recordingId, List<StagedAnswer> rows) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            insert(connection, tenant, recordingId, rows) == rows.size()
                ? List.of()
                : doubled(connection, tenant, recordingId, rows));
  }

  private static int insert(
      Connection connection, UUID tenant, UUID recordingId, List<StagedAnswer> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setObject(1, tenant);
      statement.setObject(2, recordingId);
      new Columns<>(statement, 3, rows)
          .add("text", StagedAnswer::key)
          .add("smallint", StagedAnswer::trial)
          .add("bigint", StagedAnswer::line)
          .add("text", row -> row.outcome().name())
          .add("text", StagedAnswer::answer)
          .add("bigint", StagedAnswer::latencyMs)
          .add("bigint", StagedAnswer::inputTokens)
          .add("bigint", StagedAnswer::outputTokens)
          .add("numeric", StagedAnswer::cost)
          .add("text", StagedAnswer::currency)
          .add("text", StagedAnswer::metadata);
      return statement.executeUpdate();
    }
  }

  private static List<Doubled> doubled(
      Connection connection, UUID tenant, UUID recordingId, List<StagedAnswer> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DOUBLED)) {
      new Columns<>(statement, 1, rows)
          .add("text", StagedAnswer::key)
          .add("smallint", StagedAnswer::trial)
          .add("bigint", StagedAnswer::line);
      statement.setObject(4, tenant);
      statement.setObject(5, recordingId);
      List<Doubled> doubled = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          doubled.add(new Doubled(result.getString(1), result.getLong(2), result.getLong(3)));
        }
      }
      return doubled;
    }
  }

  /** Compares a recording with the cases of a version. */
  public RecordingMatch match(UUID recordingId, UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Object[] cases = {tenant, suiteId, version, version, recordingId};
          Object[] answers = {tenant, recordingId, suiteId, version, version};
          joinBySets(connection);
          String missing = CASES.formatted("not");
          return new RecordingMatch(
              count(connection, CASES.formatted(""), cases),
              count(connection, missing, cases),
              count(connection, UNKNOWN, answers),
              keys(connection, missing, cases),
              lines(connection, answers));
        });
  }

  /** The rows just written have no statistics yet; holds until the end of the transaction. */
  private static void joinBySets(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("set local enable_nestloop = off")) {
      statement.executeUpdate();
    }
  }

  private static int count(Connection connection, String from, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select count(*)" + from)) {
      bind(statement, parameters);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static List<String> keys(Connection connection, String from, Object... parameters)
      throws SQLException {
    String sql = "select c.case_key" + from + " order by c.position limit " + SAMPLE;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<String> keys = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          keys.add(result.getString(1));
        }
      }
      return keys;
    }
  }

  private static List<RecordingMatch.Line> lines(Connection connection, Object... parameters)
      throws SQLException {
    String sql = "select a.line, a.case_key" + UNKNOWN + " order by a.line limit " + SAMPLE;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<RecordingMatch.Line> lines = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          lines.add(new RecordingMatch.Line(result.getLong(1), result.getString(2)));
        }
      }
      return lines;
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
