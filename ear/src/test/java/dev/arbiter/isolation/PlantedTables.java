package dev.arbiter.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tables behind both walls whose keys do not start with the tenant: a fault on purpose. */
final class PlantedTables {

  private static final String WALL =
      """
      alter table %1$s enable row level security;
      alter table %1$s force row level security;
      create policy tenant_isolation on %1$s using (tenant_id =
        (select nullif(current_setting('app.current_tenant_id', true), '')::uuid));
      grant select, insert, update, delete on %1$s to arbiter_app;
      """;

  private PlantedTables() {}

  static void create(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table evaluation.planted_parent (tenant_id uuid not null, id uuid primary key)");
      statement.execute(
          """
          create table evaluation.planted_row (tenant_id uuid not null, id uuid primary key,
            parent_id uuid not null references evaluation.planted_parent)
          """);
      statement.execute(WALL.formatted("evaluation.planted_parent"));
      statement.execute(WALL.formatted("evaluation.planted_row"));
    }
  }

  static void fill(
      DataSource superuser, List<TenantTable> tables, FixtureRows rows, List<UUID> tenants)
      throws SQLException {
    try (Connection connection = superuser.getConnection()) {
      connection.setAutoCommit(false);
      for (TenantTable table : tables) {
        for (UUID tenant : tenants) {
          Fixture.insertFirstThatFits(connection, rows.variants(table, tenant, 1), table);
        }
      }
      connection.commit();
    }
  }
}
