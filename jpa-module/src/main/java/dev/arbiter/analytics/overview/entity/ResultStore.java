package dev.arbiter.analytics.overview.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kept results of the bound tenant. */
@ApplicationScoped
public class ResultStore {

  private static final String ROW =
      """
      select r.run_id, r.project_id, r.suite_id, r.suite_name, r.suite_version, r.event, r.sentence,
        r.verdict, r.warnings, r.completed_at, a.name, a.items, a.answered, a.pass_rate, a.low,
        a.high, a.latency_p50_ms, a.latency_p95_ms, a.cost, a.currency
      from (
        (select * from analytics.run_result n where n.tenant_id = ? and n.project_id = ?
         order by n.completed_at desc, n.run_id desc limit ?)
        union
        (select * from analytics.run_result n where n.tenant_id = ? and n.suite_id = coalesce(?::uuid,
           (select l.suite_id from analytics.run_result l where l.tenant_id = ? and l.project_id = ?
            order by l.completed_at desc, l.run_id desc limit 1))
         order by n.completed_at desc, n.run_id desc limit ?)) r
      join analytics.assistant_result a on a.tenant_id = r.tenant_id and a.run_id = r.run_id
      order by r.completed_at desc, r.run_id desc, a.position
      """;

  private static final String KEEP_RUN =
      """
      insert into analytics.run_result (tenant_id, run_id, project_id, suite_id, suite_name,
        suite_version, event, sentence, verdict, warnings, completed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, run_id) do update set suite_name = excluded.suite_name,
        event = excluded.event, sentence = excluded.sentence, verdict = excluded.verdict,
        warnings = excluded.warnings, completed_at = excluded.completed_at
      """;

  private static final String DROP_ASSISTANTS =
      "delete from analytics.assistant_result where tenant_id = ? and run_id = ?";

  private static final String KEEP_ASSISTANTS =
      """
      insert into analytics.assistant_result (tenant_id, run_id, position, name, items, answered,
        pass_rate, low, high, latency_p50_ms, latency_p95_ms, cost, currency)
      select ?, ?, c.*
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) c
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * The newest of a project, and the newest of a suite, which may be another project's: one
   * statement, because a page that needs both has few. The newest first.
   *
   * @param suiteId null for that of the project's newest result
   */
  public List<KeptRun> newest(UUID projectId, int most, UUID suiteId, int mostOfSuite) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Map<UUID, KeptRun> runs = new LinkedHashMap<>();
          Statements.each(
              connection,
              ROW,
              row -> {
                KeptRun one = run(row);
                runs.merge(one.runId(), one, ResultStore::together);
              },
              tenant,
              projectId,
              most,
              tenant,
              suiteId,
              tenant,
              projectId,
              mostOfSuite);
          return List.copyOf(runs.values());
        });
  }

  private static KeptRun together(KeptRun known, KeptRun more) {
    List<KeptAssistant> all = new ArrayList<>(known.assistants());
    all.addAll(more.assistants());
    return new KeptRun(
        known.runId(),
        known.projectId(),
        known.suiteId(),
        known.suiteName(),
        known.suiteVersion(),
        known.event(),
        known.sentence(),
        known.verdict(),
        known.warnings(),
        known.completedAt(),
        all);
  }

  private static KeptRun run(ResultSet row) throws SQLException {
    return new KeptRun(
        row.getObject("run_id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("suite_id", UUID.class),
        row.getString("suite_name"),
        row.getInt("suite_version"),
        row.getLong("event"),
        row.getString("sentence"),
        row.getString("verdict"),
        row.getInt("warnings"),
        row.getObject("completed_at", OffsetDateTime.class).toInstant(),
        List.of(assistant(row)));
  }

  private static KeptAssistant assistant(ResultSet row) throws SQLException {
    return new KeptAssistant(
        row.getString("name"),
        row.getInt("items"),
        row.getInt("answered"),
        row.getObject("pass_rate", Double.class),
        row.getDouble("low"),
        row.getDouble("high"),
        row.getObject("latency_p50_ms", Double.class),
        row.getObject("latency_p95_ms", Double.class),
        row.getObject("cost", Double.class),
        row.getString("currency"));
  }

  /** Keeps a result in place of what was kept of that run before. */
  public void keep(KeptRun run) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.update(
              connection,
              KEEP_RUN,
              tenant,
              run.runId(),
              run.projectId(),
              run.suiteId(),
              run.suiteName(),
              run.suiteVersion(),
              run.event(),
              run.sentence(),
              run.verdict(),
              run.warnings(),
              run.completedAt().atOffset(ZoneOffset.UTC));
          Statements.update(connection, DROP_ASSISTANTS, tenant, run.runId());
          keepAssistants(connection, tenant, run);
          return null;
        });
  }

  private static void keepAssistants(Connection connection, UUID tenant, KeptRun run)
      throws SQLException {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < run.assistants().size(); i++) {
      positions.add(i);
    }
    Columns<Integer> columns =
        Columns.of(positions)
            .add("smallint", at -> at)
            .add("text", at -> run.assistants().get(at).name())
            .add("integer", at -> run.assistants().get(at).items())
            .add("integer", at -> run.assistants().get(at).answered())
            .add("float8", at -> run.assistants().get(at).passRate())
            .add("float8", at -> run.assistants().get(at).low())
            .add("float8", at -> run.assistants().get(at).high())
            .add("float8", at -> run.assistants().get(at).latencyP50())
            .add("float8", at -> run.assistants().get(at).latencyP95())
            .add("float8", at -> run.assistants().get(at).cost())
            .add("text", at -> run.assistants().get(at).currency());
    Statements.update(connection, KEEP_ASSISTANTS, tenant, run.runId(), columns);
  }
}
