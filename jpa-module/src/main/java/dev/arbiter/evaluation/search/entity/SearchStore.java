package dev.arbiter.evaluation.search.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * Finds names by a part of them, and cases and answers by words through the door "search", whose
 * ids are read through the wall in the same statement.
 */
@ApplicationScoped
public class SearchStore {

  /** Suites and assistants are few; of runs the newest of the suites that match. */
  private static final String NAMES =
      """
      with suites as (
        select s.id, s.name, s.latest_version, s.created_at from evaluation.suite s
        where s.tenant_id = ? and s.project_id = ? and position(? in lower(s.name)) > 0
        order by s.created_at desc limit 200)
      (select 'SUITE' as kind, id, name, latest_version as version, null as status, created_at
       from suites order by created_at desc limit ?)
      union all
      (select 'ASSISTANT', a.id, a.name, null, a.kind, a.created_at from evaluation.assistant a
       where a.tenant_id = ? and a.project_id = ? and position(? in lower(a.name)) > 0
       order by a.created_at desc limit ?)
      union all
      (select 'RUN', r.id, s.name, r.suite_version, r.status, r.created_at
       from suites s join evaluation.run r on r.tenant_id = ? and r.suite_id = s.id
       order by r.created_at desc limit ?)
      """;

  /** What is found is looked up by its keys, whatever the planner knows of new rows. */
  private static final String CASES =
      """
      select c.stable_id, c.case_key, c.suite_id, s.name, coalesce(c.prompt, c.turns), c.expected
      from evaluation.search_cases(?, ?, ?) f
      cross join (select ?::uuid as tenant_id) t
      join lateral (select * from evaluation.test_case c
        where c.tenant_id = t.tenant_id and c.id = f.case_id offset 0) c on true
      join lateral (select * from evaluation.suite s
        where s.tenant_id = t.tenant_id and s.id = c.suite_id offset 0) s on true
      order by c.id desc
      """;

  private static final String ANSWERS =
      """
      select a.run_id, c.case_key, s.name, h.name, a.answer, a.passed, a.trial
      from evaluation.search_answers(?, ?, ?) f
      cross join (select ?::uuid as tenant_id) t
      join lateral (select * from evaluation.answer a
        where a.tenant_id = t.tenant_id and a.run_id = f.run_id and a.case_id = f.case_id
          and a.assistant_id = f.assistant_id and a.trial = f.trial offset 0) a on true
      join lateral (select * from evaluation.test_case c
        where c.tenant_id = t.tenant_id and c.id = f.case_id offset 0) c on true
      join lateral (select * from evaluation.suite s
        where s.tenant_id = t.tenant_id and s.id = c.suite_id offset 0) s on true
      join lateral (select * from evaluation.assistant h
        where h.tenant_id = t.tenant_id and h.id = f.assistant_id offset 0) h on true
      order by a.run_id desc, c.case_key, h.name, a.trial
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * A suite, an assistant or a run.
   *
   * @param kind SUITE, ASSISTANT or RUN
   * @param name the suite's for a run
   * @param version of the suite; null for an assistant
   * @param status of a run, kind of an assistant; null for a suite
   */
  public record NameRow(String kind, UUID id, String name, Integer version, String status) {}

  /** A case of the latest version of a suite. */
  public record CaseRow(
      UUID stableId, String key, UUID suiteId, String suiteName, String prompt, String expected) {}

  /**
   * An answer.
   *
   * @param passed null without a grade
   */
  public record AnswerRow(
      UUID runId,
      String caseKey,
      String suiteName,
      String assistant,
      String answer,
      Boolean passed,
      int trial) {}

  /**
   * @param part in lower case
   * @param most of each kind
   */
  public List<NameRow> names(UUID projectId, String part, int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                NAMES,
                row ->
                    new NameRow(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getString(5)),
                tenant,
                projectId,
                part,
                most,
                tenant,
                projectId,
                part,
                most,
                tenant,
                most));
  }

  public List<CaseRow> cases(UUID projectId, String words, int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                CASES,
                row ->
                    new CaseRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                projectId,
                words,
                most,
                tenant));
  }

  public List<AnswerRow> answers(UUID projectId, String words, int most) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                ANSWERS,
                row ->
                    new AnswerRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Boolean.class),
                        row.getInt(7)),
                projectId,
                words,
                most,
                tenant));
  }
}
