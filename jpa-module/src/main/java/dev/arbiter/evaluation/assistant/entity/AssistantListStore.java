package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.assistant.type.AssistantOrder;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Assistants and recordings with what lists tell of them, in one statement a list. */
@ApplicationScoped
public class AssistantListStore {

  private static final String RECORDING =
      """
      c.id, c.assistant_id, c.suite_id, s.name, c.suite_version, v.cases, c.answers, c.matched,
        c.missing, c.unknown, c.created_at,
        not exists (
          select from evaluation.recording n
          where n.tenant_id = c.tenant_id and n.assistant_id = c.assistant_id
            and n.suite_id = c.suite_id and n.suite_version = c.suite_version
            and (n.created_at, n.id) > (c.created_at, c.id))
      """;

  private static final String SUITE_OF_RECORDING =
      """
       left join evaluation.suite s on s.tenant_id = c.tenant_id and s.id = c.suite_id
       left join evaluation.suite_version v
        on v.tenant_id = c.tenant_id and v.suite_id = c.suite_id and v.version = c.suite_version
      """;

  private static final String ASSISTANTS =
      """
      with chosen as (
        select a.*, %s as place from evaluation.assistant a %s
        where a.tenant_id = ? and a.project_id = ?%s%s limit ?)
      select a.id, a.project_id, a.name, a.kind, a.created_at, a.replay_delay_ms,
        r.id, r.status, r.created_at,
      """
          + RECORDING
          + """
          from chosen a
          left join lateral (
            select r.id, r.status, r.created_at
            from evaluation.run_assistant p
            join evaluation.run r on r.tenant_id = p.tenant_id and r.id = p.run_id
            where p.tenant_id = a.tenant_id and p.assistant_id = a.id
            order by r.created_at desc, r.id desc limit 1) r on true
          left join lateral (
            select c.* from evaluation.recording c
            where c.tenant_id = a.tenant_id and c.assistant_id = a.id
            order by c.created_at desc, c.id desc limit 1) c on true
          """
          + SUITE_OF_RECORDING
          + "%s";

  private static final String RECORDINGS =
      "select "
          + RECORDING
          + " from evaluation.recording c"
          + SUITE_OF_RECORDING
          + " where c.tenant_id = ? and c.assistant_id = ?%s"
          + " order by c.created_at desc, c.id desc limit ?";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Narrows a list; a null part does not narrow.
   *
   * @param exactName the whole name
   * @param name a part of the name, letter case does not matter
   */
  public record Criteria(String exactName, String name, AssistantKind kind, AssistantOrder order) {}

  /** One row more than asked for. */
  public List<ListedAssistant> list(UUID projectId, Criteria criteria, PageRequest page) {
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    if (criteria.exactName() != null) {
      where.append(" and a.name = ?");
      values.add(criteria.exactName());
    }
    if (criteria.name() != null) {
      where.append(" and strpos(lower(a.name), lower(?)) > 0");
      values.add(criteria.name());
    }
    if (criteria.kind() != null) {
      where.append(" and a.kind = ?");
      values.add(criteria.kind().name());
    }
    AssistantSort sort = AssistantSort.of(criteria.order());
    if (page.cursor() != null) {
      where.append(sort.behind());
      values.add(sort.value(page.cursor()));
      values.add(page.cursor().uuid(1));
    }
    values.add(page.limit() + 1);
    String sql =
        ASSISTANTS.formatted(
            sort.expression(), sort.join(), where, sort.by("place"), sort.by("a.place"));
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> all = new ArrayList<>(List.of(tenant, projectId));
          all.addAll(values);
          return Statements.list(connection, sql, AssistantListStore::assistant, all.toArray());
        });
  }

  /** Where a row stands in a list of this order. */
  public static Cursor cursor(AssistantOrder order, ListedAssistant row) {
    return AssistantSort.of(order).cursor(row);
  }

  /** Recordings of an assistant, the newest first, one row more than asked for. */
  public List<ListedRecording> recordings(UUID assistantId, PageRequest page) {
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    Cursor after = page.cursor();
    if (after != null) {
      where.append(" and (c.created_at, c.id) < (?, ?)");
      values.add(after.instant(0).atOffset(ZoneOffset.UTC));
      values.add(after.uuid(1));
    }
    values.add(page.limit() + 1);
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> all = new ArrayList<>(List.of(tenant, assistantId));
          all.addAll(values);
          return Statements.list(
              connection, RECORDINGS.formatted(where), row -> recording(row, 1), all.toArray());
        });
  }

  private static ListedAssistant assistant(ResultSet row) throws SQLException {
    Assistant assistant =
        new Assistant(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            row.getString(3),
            AssistantKind.valueOf(row.getString(4)),
            instant(row, 5));
    assistant.answerAfter(row.getInt(6));
    UUID run = row.getObject(7, UUID.class);
    return new ListedAssistant(
        assistant,
        row.getObject(10) == null ? null : recording(row, 10),
        run == null ? null : new ListedAssistant.LastRun(run, row.getString(8), instant(row, 9)));
  }

  private static ListedRecording recording(ResultSet row, int first) throws SQLException {
    return new ListedRecording(
        row.getObject(first, UUID.class),
        row.getObject(first + 1, UUID.class),
        row.getObject(first + 2, UUID.class),
        row.getString(first + 3),
        row.getInt(first + 4),
        row.getInt(first + 5),
        row.getInt(first + 6),
        row.getInt(first + 7),
        row.getInt(first + 8),
        row.getInt(first + 9),
        instant(row, first + 10),
        row.getBoolean(first + 11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
