package dev.arbiter.evaluation.plan.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads suites, assistants and the pace of runs, each in one statement. */
@ApplicationScoped
public class PlanStore {

  private static final String SUITES =
      """
      select s.id, s.name, s.latest_version from (
        (select f.id, f.name, f.latest_version from evaluation.suite f
         where f.tenant_id = ? and f.project_id = ? and f.latest_version > 0
           and strpos(lower(f.name), lower(?)) > 0
         order by f.name limit ?)
        union
        select c.id, c.name, c.latest_version from evaluation.suite c
        where c.tenant_id = ? and c.project_id = ? and c.id = ?) s
      order by s.name
      """;

  private static final String VERSION =
      """
      select v.cases,
        (select count(*) from evaluation.test_case c
         where c.tenant_id = v.tenant_id and c.suite_id = v.suite_id
           and c.first_version <= v.version
           and (c.last_version is null or c.last_version >= v.version) and c.graders = '[]')
      from evaluation.suite_version v
      where v.tenant_id = ? and v.suite_id = ? and v.version = ?
      """;

  private static final String ASSISTANTS =
      """
      select a.id, a.name, a.kind, r.matched
      from (
        (select f.* from evaluation.assistant f
         where f.tenant_id = ? and f.project_id = ? and strpos(lower(f.name), lower(?)) > 0
         order by f.name limit ?)
        union
        select k.* from evaluation.assistant k
        where k.tenant_id = ? and k.project_id = ? and k.id = any(?::uuid[])) a
      left join lateral (
        select g.matched from evaluation.recording g
        where g.tenant_id = a.tenant_id and g.assistant_id = a.id and g.suite_id = ?
          and g.suite_version = ?
        order by g.created_at desc, g.id desc limit 1) r on true
      order by a.name
      """;

  private static final String PACE =
      """
      select r.done / extract(epoch from r.completed_at - r.started_at)::float8
      from evaluation.run r
      where r.tenant_id = ? and r.status = 'COMPLETED' and r.completed_at > r.started_at
        and r.done > 0
      order by r.created_at desc, r.id desc
      limit 1
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** A suite. */
  public record SuiteRow(UUID id, String name, int latestVersion) {}

  /** How large a version is. */
  public record VersionRow(int cases, int withoutGrader) {}

  /**
   * An assistant.
   *
   * @param recordedCases cases that its newest recording of the version answers; null without one
   */
  public record AssistantRow(UUID id, String name, String kind, Integer recordedCases) {}

  /**
   * The first so many by name, and one in any case.
   *
   * @param name a part of the name, letter case does not matter; empty for all
   * @param chosen null for none
   */
  public List<SuiteRow> suites(UUID project, String name, UUID chosen, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                SUITES,
                row -> new SuiteRow(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
                tenant,
                project,
                name,
                limit,
                tenant,
                project,
                chosen));
  }

  public Optional<VersionRow> version(UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                connection,
                VERSION,
                row -> new VersionRow(row.getInt(1), row.getInt(2)),
                tenant,
                suiteId,
                version));
  }

  /**
   * Narrows the assistants of a project.
   *
   * @param name a part of the name, letter case does not matter; empty for all
   * @param kept these in any case
   * @param limit of those that are not kept
   */
  public record Wanted(UUID project, String name, List<UUID> kept, int limit) {}

  /** By name, with what their recordings of a version cover. */
  public List<AssistantRow> assistants(Wanted wanted, UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                ASSISTANTS,
                row ->
                    new AssistantRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Integer.class)),
                tenant,
                wanted.project(),
                wanted.name(),
                wanted.limit(),
                tenant,
                wanted.project(),
                wanted.kept().toArray(UUID[]::new),
                suiteId,
                version));
  }

  /** Items a second of the newest completed run. */
  public Optional<Double> pace() {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(connection, PACE, row -> row.getDouble(1), tenant));
  }
}
