package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the graded outcomes of whole runs, row after row without keeping the rows. */
@ApplicationScoped
public class OutcomeStore {

  private static final String ANSWERS =
      """
      select a.case_id, a.assistant_id, a.trial, a.outcome, a.passed, a.score,
        a.checks_total, a.checks_strict, a.checks_loose
      from evaluation.answer a where a.tenant_id = ? and a.run_id = ?
      """;

  /**
   * Of answers that have a grade, for only they enter a comparison. When every place of the graders
   * has one kind and they graded equally many, each answer was graded by all, and nothing is
   * counted case by case.
   */
  private static final String USED =
      """
      with used as (
        select g.ordinal, g.grader, count(*) as asked, count(g.passed) as grades
        from evaluation.grade g
        where g.tenant_id = ? and g.run_id = ?
        group by g.ordinal, g.grader),
      together as (
        select count(*) = count(distinct u.ordinal) and min(u.grades) = max(u.asked) as everywhere,
          string_agg(distinct u.grader, ' ' order by u.grader) as graders
        from used u)
      select
        case when t.everywhere then 0 else (
          select count(*) from (
            select a.case_id from (
              select g.case_id, string_agg(g.grader, ' ' order by g.grader) as graders
              from evaluation.grade g
              where g.tenant_id = ? and g.run_id = ?
              group by g.case_id, g.assistant_id, g.trial
              having bool_and(g.passed is not null)) a
            group by a.case_id
            having count(distinct a.graders) > 1) c) end,
        case when t.everywhere then t.graders end
      from together t
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * One answer's outcome.
   *
   * @param passed null when it has no grade
   * @param score null when it has no grade
   */
  public record OutcomeRow(
      UUID caseId,
      UUID assistantId,
      int trial,
      Outcome outcome,
      Boolean passed,
      Double score,
      int checksTotal,
      int checksStrict,
      int checksLoose) {}

  /**
   * By which graders a run's answers were graded.
   *
   * @param unevenCases cases whose graded answers were not all graded by the same kinds
   * @param everywhere the kinds, by name, when they graded every graded answer; else null
   */
  public record GradersUsed(int unevenCases, String everywhere) {}

  /** Takes outcomes one by one. */
  @FunctionalInterface
  public interface Sink {
    void accept(OutcomeRow row);
  }

  public void forEach(UUID runId, Sink sink) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.each(connection, ANSWERS, row -> sink.accept(row(row)), tenant, runId);
          return null;
        });
  }

  private static OutcomeRow row(ResultSet result) throws SQLException {
    return new OutcomeRow(
        result.getObject(1, UUID.class),
        result.getObject(2, UUID.class),
        result.getInt(3),
        Outcome.valueOf(result.getString(4)),
        result.getObject(5, Boolean.class),
        result.getObject(6, Double.class),
        result.getInt(7),
        result.getInt(8),
        result.getInt(9));
  }

  /** By which graders the answers of a run were graded. */
  public GradersUsed gradersUsed(UUID runId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                    connection,
                    USED,
                    row -> new GradersUsed(row.getInt(1), row.getString(2)),
                    tenant,
                    runId,
                    tenant,
                    runId)
                .orElseThrow());
  }
}
