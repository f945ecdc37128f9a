package dev.arbiter.evaluation.queue.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The bound tenant's runs that are not over. */
@ApplicationScoped
public class OpenRunStore {

  /** Items that are held now are few, and have an index of their own. */
  private static final String LIST =
      """
      select r.id, s.name, r.suite_version, r.status, r.priority, r.items, r.done, r.dead,
        coalesce(w.items, 0), r.held, r.problem, r.created_at
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      left join (
        select i.run_id, count(*) as items from evaluation.run_item i
        where i.tenant_id = ? and i.state = 1
        group by i.run_id) w on w.run_id = r.id
      where r.tenant_id = ? and r.project_id = ?
        and r.status in ('PREPARING', 'RUNNING', 'PAUSED') %s
      order by r.priority, r.created_at, r.id limit ?
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** One row more than asked for, in the order in which a tenant's own runs are served. */
  public List<OpenRunRow> list(UUID projectId, PageRequest page) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> values = new ArrayList<>(List.of(tenant, tenant, projectId));
          String behind = "";
          if (page.cursor() != null) {
            behind = "and (r.priority, r.created_at, r.id) > (?, ?, ?)";
            values.add(page.cursor().number(0));
            values.add(page.cursor().instant(1).atOffset(ZoneOffset.UTC));
            values.add(page.cursor().uuid(2));
          }
          values.add(page.limit() + 1);
          return Statements.list(
              connection, LIST.formatted(behind), OpenRunStore::row, values.toArray());
        });
  }

  private static OpenRunRow row(ResultSet row) throws SQLException {
    return new OpenRunRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        RunStatus.valueOf(row.getString(4)),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, OffsetDateTime.class).toInstant());
  }
}
