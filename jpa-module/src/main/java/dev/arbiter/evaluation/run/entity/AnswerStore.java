package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads a few cases of a run with what was answered, in two statements. */
@ApplicationScoped
public class AnswerStore {

  private static final String CASES =
      """
      select c.id, c.case_key, coalesce(c.prompt, c.turns), c.expected
      from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.id = any(?)
      order by array_position(?, c.id)
      """;

  /**
   * Each part is looked up by its whole key, whatever the planner knows: right after a large run
   * its statistics know nothing of it yet, and it would read all of the run.
   */
  private static final String ANSWERED =
      """
      select c.id, c.case_key, coalesce(c.prompt, c.turns), c.expected, p.assistant_id, a.trial,
        a.outcome, a.answer, a.passed, a.score, a.latency_ms, a.input_tokens, a.output_tokens,
        a.cost, a.currency, g.grader, g.score, g.passed, g.message
      from evaluation.run_assistant p
      cross join unnest(?) with ordinality as wanted (id, place)
      join lateral (select * from evaluation.test_case c
        where c.tenant_id = p.tenant_id and c.id = wanted.id offset 0) c on true
      join lateral (select * from evaluation.answer a
        where a.tenant_id = p.tenant_id and a.run_id = p.run_id and a.case_id = wanted.id
          and a.assistant_id = p.assistant_id offset 0) a on true
      left join lateral (select * from evaluation.grade g
        where g.tenant_id = p.tenant_id and g.run_id = p.run_id and g.case_id = wanted.id
          and g.assistant_id = p.assistant_id and g.trial = a.trial offset 0) g on true
      where p.tenant_id = ? and p.run_id = ?
      order by wanted.place, p.position, a.trial, g.ordinal
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A case without answers. */
  public record CaseOnly(UUID caseId, String key, String prompt, String expected) {}

  /** One grade of one answer of one case; an answer without grades is a row without a grader. */
  public record AnswerRow(
      UUID caseId,
      String key,
      String prompt,
      String expected,
      UUID assistantId,
      int trial,
      Outcome outcome,
      String answer,
      Boolean passed,
      Double score,
      Long latencyMs,
      Long inputTokens,
      Long outputTokens,
      BigDecimal cost,
      String currency,
      String grader,
      Double graderScore,
      Boolean graderPassed,
      String message) {}

  /** Cases of a suite, in the order asked for. */
  public List<CaseOnly> cases(UUID suiteId, List<UUID> caseIds) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                CASES,
                row ->
                    new CaseOnly(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                tenant,
                suiteId,
                ids(caseIds),
                ids(caseIds)));
  }

  /** Answers with their grades: cases as asked for, then the run's assistants, then trials. */
  public List<AnswerRow> answers(UUID runId, List<UUID> caseIds) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(connection, ANSWERED, AnswerStore::row, ids(caseIds), tenant, runId));
  }

  private static Columns<UUID> ids(List<UUID> caseIds) {
    return Columns.of(caseIds).add("uuid", id -> id);
  }

  private static AnswerRow row(ResultSet result) throws SQLException {
    return new AnswerRow(
        result.getObject(1, UUID.class),
        result.getString(2),
        result.getString(3),
        result.getString(4),
        result.getObject(5, UUID.class),
        result.getInt(6),
        Outcome.valueOf(result.getString(7)),
        result.getString(8),
        result.getObject(9, Boolean.class),
        result.getObject(10, Double.class),
        result.getObject(11, Long.class),
        result.getObject(12, Long.class),
        result.getObject(13, Long.class),
        result.getBigDecimal(14),
        result.getString(15),
        result.getString(16),
        result.getObject(17, Double.class),
        result.getObject(18, Boolean.class),
        result.getString(19));
  }
}
