package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantWallIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void showsTheApplicationNoTenantWhenNoneIsBound() throws SQLException {
    try (Connection superuser = DATABASE.asSuperuser().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute(
          "insert into tenancy.tenant (tenant_id, slug, name)"
              + " values ('018f0000-0000-7000-8000-000000000001', 'acme', 'Acme')");
    }
    assertThat(count()).isZero();
  }

  private static int count() throws SQLException {
    try (Connection app = DATABASE.asApp().getConnection();
        Statement statement = app.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from tenancy.tenant")) {
      row.next();
      return row.getInt(1);
    }
  }
}
