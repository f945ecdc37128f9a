package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A hundred thousand of everything that is listed, put there by statements: what counts is how long
 * a list takes, not how its rows came.
 */
final class CrowdedPages {
  static final int ROWS = 100_000;

  private static final String SUITES =
      """
      insert into evaluation.suite (tenant_id, id, project_id, name, latest_version, created_at)
      select ?, gen_random_uuid(), ?, 'Suite ' || i, 1, now() - i * interval '1 minute'
      from generate_series(1, %d) i
      """;

  private static final String VERSIONS =
      """
      insert into evaluation.suite_version
        (tenant_id, suite_id, version, cases, added, changed, removed, created_at)
      select s.tenant_id, s.id, 1, 10, 10, 0, 0, s.created_at
      from evaluation.suite s where s.tenant_id = ? and s.project_id = ?
      """;

  private static final String ASSISTANTS =
      """
      insert into evaluation.assistant (tenant_id, id, project_id, name, kind, created_at)
      select ?, gen_random_uuid(), ?, 'Assistant ' || i,
        case when i %% 3 = 0 then 'MANUAL' else 'RECORDED' end, now() - i * interval '1 minute'
      from generate_series(1, %d) i
      """;

  private static final String RECORDINGS =
      """
      insert into evaluation.recording (tenant_id, id, assistant_id, suite_id, suite_version,
        answers, matched, missing, unknown, created_at)
      select a.tenant_id, gen_random_uuid(), a.id, s.id, 1, 10, a.n % 11, 10 - a.n % 11, 0,
        a.created_at + interval '1 second' * (a.n % 977)
      from (select *, row_number() over (order by created_at) as n from evaluation.assistant
        where tenant_id = ? and project_id = ? and kind = 'RECORDED') a
      join (select *, row_number() over (order by created_at) as n from evaluation.suite
        where tenant_id = ? and project_id = ?) s on s.n = a.n
      """;

  private static final String RUNS =
      """
      insert into evaluation.run (tenant_id, id, project_id, suite_id, suite_version, status,
        trials, items, done, dead, event_seq, created_at, started_at, completed_at)
      select s.tenant_id, gen_random_uuid(), s.project_id, s.id, 1,
        case when s.n % 50 = 0 then 'CANCELLED' else 'COMPLETED' end,
        1, 20, 20, case when s.n % 2 = 0 then 1 else 0 end, 4, s.created_at, s.created_at,
        s.created_at + interval '20 seconds'
      from (select *, row_number() over (order by created_at) as n from evaluation.suite
        where tenant_id = ? and project_id = ?) s
      """;

  private static final String PARTICIPANTS =
      """
      insert into evaluation.run_assistant (tenant_id, run_id, assistant_id, position)
      select r.tenant_id, r.id, a.id, a.n % 2
      from (select *, row_number() over (order by created_at) - 1 as n from evaluation.run
        where tenant_id = ? and project_id = ?) r
      join (select *, row_number() over (order by created_at) - 1 as n from evaluation.assistant
        where tenant_id = ? and project_id = ?) a on a.n / 2 = r.n / 2
      """;

  private static final String RESULTS =
      """
      insert into analytics.run_result (tenant_id, run_id, project_id, suite_id, suite_name,
        suite_version, event, sentence, verdict, warnings, completed_at)
      select r.tenant_id, r.id, r.project_id, r.suite_id, s.name, 1, 4, 'No difference was shown.',
        'NO_DIFFERENCE_SHOWN', 0, r.completed_at
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      where r.tenant_id = ? and r.project_id = ? and r.status = 'COMPLETED'
      """;

  private static final String RESULTS_OF_ASSISTANTS =
      """
      insert into analytics.assistant_result (tenant_id, run_id, position, name, items, answered,
        pass_rate, low, high, latency_p50_ms, latency_p95_ms, cost, currency)
      select p.tenant_id, p.run_id, p.position, a.name, 10, 10, 0.5, 0.3, 0.7, 200, 900, 0.01, 'EUR'
      from analytics.run_result r
      join evaluation.run_assistant p on p.tenant_id = r.tenant_id and p.run_id = r.run_id
      join evaluation.assistant a on a.tenant_id = p.tenant_id and a.id = p.assistant_id
      where r.tenant_id = ? and r.project_id = ?
      """;

  private static final String LETTERS =
      """
      insert into platform.dead_letter (tenant_id, id, event_id, kind, consumer, payload,
        correlation_id, occurred_at, status, attempts, reason, failed_at)
      select ?, gen_random_uuid(), gen_random_uuid(), 'run.completed', 'analytics.comparison',
        '{}', 'crowd', now(), 'OPEN', 8, 'no room', now() - i * interval '1 second'
      from generate_series(1, %d) i
      """;

  private CrowdedPages() {}

  /** The address of each page by what it shows. */
  static Map<String, String> make(Api owner, ProductDatabase database) {
    JsonNode project = owner.get("projects").body().at("/data/0");
    UUID id = UUID.fromString(project.path("id").asText());
    UUID tenant =
        UUID.fromString(
            database
                .column("select tenant_id from tenancy.project where id = '" + id + "'")
                .get(0));
    fill(database, SUITES.formatted(ROWS), tenant, id);
    fill(database, VERSIONS, tenant, id);
    fill(database, ASSISTANTS.formatted(ROWS), tenant, id);
    fill(database, RECORDINGS, tenant, id, tenant, id);
    fill(database, RUNS, tenant, id);
    fill(database, PARTICIPANTS, tenant, id, tenant, id);
    fill(database, RESULTS, tenant, id);
    fill(database, RESULTS_OF_ASSISTANTS, tenant, id);
    fill(database, LETTERS.formatted(ROWS), tenant);
    return pages();
  }

  /** The next statement is planned by what is there now. */
  private static void fill(ProductDatabase database, String sql, Object... values) {
    database.execute(sql, values);
    database.execute("analyze");
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "overview.xhtml");
    pages.put("suites, newest first", "suites.xhtml");
    pages.put("suites by name", "suites.xhtml?order=name");
    pages.put("suites with a part of a name", "suites.xhtml?name=99999");
    pages.put("assistants, newest first", "assistants.xhtml");
    for (String order : List.of("name", "kind", "changed", "coverage")) {
      pages.put("assistants by " + order, "assistants.xhtml?order=" + order);
    }
    pages.put("assistants with a part of a name", "assistants.xhtml?name=99999");
    pages.put("assistants of a kind", "assistants.xhtml?kind=MANUAL");
    pages.put("runs, newest first", "runs.xhtml");
    pages.put("runs, oldest first", "runs.xhtml?order=oldest");
    pages.put("runs of a rare status", "runs.xhtml?status=CANCELLED");
    pages.put("runs with a status that none has", "runs.xhtml?status=FAILED");
    pages.put("runs of suites with a part of a name", "runs.xhtml?suite=99999");
    pages.put("runs of assistants with a part of a name", "runs.xhtml?assistant=99999");
    pages.put("new run, suites to choose from", "new-run.xhtml");
    pages.put("compare, runs to choose from", "compare.xhtml");
    pages.put("search for a name", "search.xhtml?q=99999");
    pages.put("news", "news.xhtml");
    pages.put("queue", "queue.xhtml");
    pages.put("runs with items given up", "dead-letters.xhtml");
    pages.put("events not handled", "dead-letters.xhtml?show=events");
    return pages;
  }
}
