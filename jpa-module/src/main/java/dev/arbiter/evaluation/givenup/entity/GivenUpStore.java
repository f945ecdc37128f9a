package dev.arbiter.evaluation.givenup.entity;

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

/** The bound tenant's runs with items that were given up. */
@ApplicationScoped
public class GivenUpStore {

  private static final String LIST =
      """
      select r.id, s.name, r.suite_version, r.status, r.items, r.dead,
        (select i.problem from evaluation.run_item i
         where i.tenant_id = r.tenant_id and i.run_id = r.id and i.state = 3
         order by i.case_id limit 1),
        r.created_at
      from evaluation.run r
      join evaluation.suite s on s.tenant_id = r.tenant_id and s.id = r.suite_id
      where r.tenant_id = ? and r.project_id = ? and r.dead > 0 %s
      order by r.created_at desc, r.id desc limit ?
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** One row more than asked for, newest first. */
  public List<GivenUpRow> list(UUID projectId, PageRequest page) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          List<Object> values = new ArrayList<>(List.of(tenant, projectId));
          String behind = "";
          if (page.cursor() != null) {
            behind = "and (r.created_at, r.id) < (?, ?)";
            values.add(page.cursor().instant(0).atOffset(ZoneOffset.UTC));
            values.add(page.cursor().uuid(1));
          }
          values.add(page.limit() + 1);
          return Statements.list(
              connection, LIST.formatted(behind), GivenUpStore::row, values.toArray());
        });
  }

  private static GivenUpRow row(ResultSet row) throws SQLException {
    return new GivenUpRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        RunStatus.valueOf(row.getString(4)),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
