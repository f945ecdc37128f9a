package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.evaluation.suite.type.SuiteOrder;
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
import java.util.Optional;
import java.util.UUID;

/** Suites with what a list tells of them, in one statement however many there are. */
@ApplicationScoped
public class SuiteListStore {

  /** The rows of a page are chosen first, so that the newest run is looked up for these only. */
  private static final String ROWS =
      """
      with chosen as (
        select s.* from evaluation.suite s where s.tenant_id = ? and %s limit ?)
      select s.id, s.name, s.latest_version, coalesce(v.cases, 0), s.created_at, v.created_at,
        r.id, r.status, r.created_at
      from chosen s
      left join evaluation.suite_version v
        on v.tenant_id = s.tenant_id and v.suite_id = s.id and v.version = s.latest_version
      left join lateral (
        select r.id, r.status, r.created_at from evaluation.run r
        where r.tenant_id = s.tenant_id and r.suite_id = s.id
        order by r.created_at desc, r.id desc limit 1) r on true
      """;

  private static final String NEWEST = " order by s.created_at desc, s.id desc";
  private static final String NAME = " order by s.name, s.id";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * One row more than asked for.
   *
   * @param name a part of the name, letter case does not matter; null for all
   */
  public List<ListedSuite> list(UUID projectId, String name, SuiteOrder order, PageRequest page) {
    StringBuilder where = new StringBuilder("s.project_id = ?");
    List<Object> values = new ArrayList<>(List.of(projectId));
    if (name != null) {
      where.append(" and strpos(lower(s.name), lower(?)) > 0");
      values.add(name);
    }
    Cursor after = page.cursor();
    if (after != null && order == SuiteOrder.NAME) {
      where.append(" and (s.name, s.id) > (?, ?)");
      values.addAll(List.of(after.text(0), after.uuid(1)));
    } else if (after != null) {
      where.append(" and (s.created_at, s.id) < (?, ?)");
      values.addAll(List.of(after.instant(0).atOffset(ZoneOffset.UTC), after.uuid(1)));
    }
    String sorted = order == SuiteOrder.NAME ? NAME : NEWEST;
    return read(where + sorted, values, page.limit() + 1, sorted);
  }

  public Optional<ListedSuite> find(UUID id) {
    return read("s.id = ?", List.of(id), 1, "").stream().findFirst();
  }

  private List<ListedSuite> read(String where, List<Object> values, int limit, String sorted) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> all = new ArrayList<>(List.of(tenant));
          all.addAll(values);
          all.add(limit);
          return Statements.list(
              connection, ROWS.formatted(where) + sorted, SuiteListStore::row, all.toArray());
        });
  }

  private static ListedSuite row(ResultSet row) throws SQLException {
    UUID run = row.getObject(7, UUID.class);
    return new ListedSuite(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        instant(row, 5),
        instant(row, 6),
        run == null ? null : new ListedSuite.LastRun(run, row.getString(8), instant(row, 9)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
