package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.run.entity.CompletedRun;
import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Columns;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Commits answers and grades together with the end of their items. Only items that are still leased
 * to the worker count: a worker whose lease moved on writes nothing, so nothing is doubled.
 */
@ApplicationScoped
public class CompletionStore {

  /**
   * Locks the items that are still the worker's. Each key is looked up by itself, and the state is
   * looked at afterwards: beside {@code state = 1} the planner reads the index of leased rows,
   * which its statistics take for empty, and that of the tenant's cases, both whole (ADR 26).
   */
  private static final String HOLD =
      """
      select k.run_id, k.case_id, k.assistant_id, k.trial, leased.place
      from unnest(?, ?, ?, ?) as k(run_id, case_id, assistant_id, trial)
      cross join lateral (
        select cast(j.ctid as text) as place, j.state, j.worker
        from evaluation.run_item j
        where j.tenant_id = ? and j.run_id = k.run_id and j.case_id = k.case_id
          and j.assistant_id = k.assistant_id and j.trial = k.trial
        offset 0
        for update) as leased
      where leased.state = 1 and leased.worker = ?
      """;

  /**
   * A statement of its own after {@link #HOLD}: a row whose lease is prolonged at that moment lies
   * elsewhere afterwards, where one statement that locks and writes does not see it.
   */
  private static final String FINISH =
      """
      update evaluation.run_item i
      set state = 2, lease_until = null, worker = null, problem = null
      where i.ctid = any (?)
      """;

  /** One statement, so that the keys of the items travel once. */
  private static final String ANSWERS_AND_GRADES =
      """
      with item as materialized (
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
          as r(run_id, case_id, assistant_id, trial, outcome, answer, latency_ms, input_tokens,
            output_tokens, cost, currency, passed, score, checks_total, checks_strict,
            checks_loose, place)
      ), answered as (
        insert into evaluation.answer (tenant_id, answered_at, run_id, case_id, assistant_id,
          trial, outcome, answer, latency_ms, input_tokens, output_tokens, cost, currency, passed,
          score, checks_total, checks_strict, checks_loose)
        select ?, ?, run_id, case_id, assistant_id, trial, outcome, answer, latency_ms,
          input_tokens, output_tokens, cost, currency, passed, score, checks_total, checks_strict,
          checks_loose
        from item
        on conflict (tenant_id, run_id, case_id, assistant_id, trial) do update
        set passed = excluded.passed, score = excluded.score,
          checks_total = excluded.checks_total, checks_strict = excluded.checks_strict,
          checks_loose = excluded.checks_loose
      )
      insert into evaluation.grade (tenant_id, run_id, case_id, assistant_id, trial, ordinal,
        grader, score, passed, message)
      select ?, i.run_id, i.case_id, i.assistant_id, i.trial, g.ordinal, g.grader, g.score,
        g.passed, g.message
      from unnest(?, ?, ?, ?, ?, ?) as g(place, ordinal, grader, score, passed, message)
      join item i on i.place = g.place
      """;

  private static final String RELEASE =
      """
      update evaluation.run_item i
      set state = case when i.attempts >= ? then 3 else 0 end,
        not_before = now() + make_interval(secs => power(2, i.attempts)),
        lease_until = null, worker = null, problem = ?
      where i.ctid = any (?)
      returning i.run_id, i.state
      """;

  /** What was marked before stays out. */
  private static final String MARK =
      """
      update evaluation.run_item i
      set problem = ?
      where i.tenant_id = ? and i.run_id = ? and i.case_id = ? and i.assistant_id = ?
        and i.trial = ? and i.state = 1 and i.worker = ? and i.problem is distinct from ?
      """;

  private static final String UNGRADE =
      """
      delete from evaluation.grade g
      using unnest(?, ?, ?, ?) as k(run_id, case_id, assistant_id, trial)
      where g.tenant_id = ? and g.run_id = k.run_id and g.case_id = k.case_id
        and g.assistant_id = k.assistant_id and g.trial = k.trial
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * @return the items that were still the worker's and are done now
   */
  public Settled complete(UUID worker, List<FinishedItem> finished, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Set<ItemKey> mine = finish(connection, tenant, worker, finished);
          List<FinishedItem> kept =
              finished.stream().filter(f -> mine.contains(f.item().key())).toList();
          OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
          ungrade(connection, tenant, kept);
          insert(connection, tenant, kept, time);
          Map<UUID, Long> perRun =
              mine.stream()
                  .collect(
                      Collectors.groupingBy(ItemKey::runId, TreeMap::new, Collectors.counting()));
          List<CompletedRun> completed = new ArrayList<>();
          for (Map.Entry<UUID, Long> run : perRun.entrySet()) {
            RunProgressStore.count(
                    connection, tenant, run.getKey(), run.getValue().intValue(), 0, time)
                .ifPresent(completed::add);
          }
          return new Settled(kept.size(), completed);
        });
  }

  /**
   * Gives items back after a fault: they are tried again later, or given up after {@code
   * maxAttempts}.
   *
   * @return those that were given up
   */
  public Settled release(
      UUID worker, List<ItemKey> items, String problem, int maxAttempts, Instant now) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Map<UUID, Integer> dead = new TreeMap<>();
          Statements.each(
              connection,
              RELEASE,
              row -> {
                if (row.getInt(2) == 3) {
                  dead.merge(row.getObject(1, UUID.class), 1, Integer::sum);
                }
              },
              maxAttempts,
              problem,
              HeldItem.places(hold(connection, tenant, worker, items)));
          List<CompletedRun> completed = new ArrayList<>();
          OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
          for (Map.Entry<UUID, Integer> run : dead.entrySet()) {
            RunProgressStore.count(connection, tenant, run.getKey(), 0, run.getValue(), time)
                .ifPresent(completed::add);
          }
          return new Settled(dead.values().stream().mapToInt(Integer::intValue).sum(), completed);
        });
  }

  /**
   * Notes on an item what is to be thought of it if the server dies now.
   *
   * @return false when that was noted before
   */
  public boolean mark(UUID worker, ItemKey item, String problem) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                    connection,
                    MARK,
                    problem,
                    tenant,
                    item.runId(),
                    item.caseId(),
                    item.assistantId(),
                    item.trial(),
                    worker,
                    problem)
                > 0);
  }

  /** An item that is locked, and where its row lies until the end of the transaction. */
  private record HeldItem(ItemKey key, String place) {

    static Columns<HeldItem> places(List<HeldItem> items) {
      return Columns.of(items).add("tid", HeldItem::place);
    }
  }

  private static List<HeldItem> hold(
      Connection connection, UUID tenant, UUID worker, List<ItemKey> keys) throws SQLException {
    return Statements.list(
        connection,
        HOLD,
        row -> new HeldItem(ItemKey.read(row), row.getString(5)),
        ItemKey.columns(keys),
        tenant,
        worker);
  }

  private static Set<ItemKey> finish(
      Connection connection, UUID tenant, UUID worker, List<FinishedItem> finished)
      throws SQLException {
    List<ItemKey> keys = finished.stream().map(f -> f.item().key()).toList();
    List<HeldItem> held = hold(connection, tenant, worker, keys);
    Statements.update(connection, FINISH, HeldItem.places(held));
    return held.stream().map(HeldItem::key).collect(Collectors.toSet());
  }

  private static void insert(
      Connection connection, UUID tenant, List<FinishedItem> rows, OffsetDateTime time)
      throws SQLException {
    Columns<FinishedItem> answers =
        Columns.of(rows)
            .add("uuid", row -> row.item().key().runId())
            .add("uuid", row -> row.item().key().caseId())
            .add("uuid", row -> row.item().key().assistantId())
            .add("smallint", row -> row.item().key().trial())
            .add("text", row -> row.item().outcome().name())
            .add("text", row -> row.item().answer())
            .add("bigint", row -> row.item().latencyMs())
            .add("bigint", row -> row.item().inputTokens())
            .add("bigint", row -> row.item().outputTokens())
            .add("numeric", row -> row.item().cost())
            .add("text", row -> row.item().currency())
            .add("boolean", FinishedItem::passed)
            .add("float8", FinishedItem::score)
            .add("integer", FinishedItem::checksTotal)
            .add("integer", FinishedItem::checksStrict)
            .add("integer", FinishedItem::checksLoose);
    Columns<PlacedGrade> grades =
        Columns.of(placed(rows))
            .add("bigint", PlacedGrade::place)
            .add("smallint", row -> row.grade().ordinal())
            .add("text", row -> row.grade().grader())
            .add("float8", row -> row.grade().score())
            .add("boolean", row -> row.grade().passed())
            .add("text", row -> row.grade().message());
    Statements.update(connection, ANSWERS_AND_GRADES, answers, tenant, time, tenant, grades);
  }

  /** A grade and the place of its item among the rows, from 1. */
  private record PlacedGrade(long place, FinishedItem.GradeRow grade) {}

  private static List<PlacedGrade> placed(List<FinishedItem> rows) {
    List<PlacedGrade> grades = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (FinishedItem.GradeRow grade : rows.get(i).grades()) {
        grades.add(new PlacedGrade(i + 1L, grade));
      }
    }
    return grades;
  }

  /** Drops the grades that the new ones replace. */
  private static void ungrade(Connection connection, UUID tenant, List<FinishedItem> rows)
      throws SQLException {
    List<ItemKey> graded =
        rows.stream()
            .map(FinishedItem::item)
            .filter(RecordedItem::answered)
            .map(RecordedItem::key)
            .toList();
    if (!graded.isEmpty()) {
      Statements.update(connection, UNGRADE, ItemKey.columns(graded), tenant);
    }
  }
}
