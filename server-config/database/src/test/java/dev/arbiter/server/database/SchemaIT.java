package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaIT {
  private static final String EMPTY = "schema_it";

  private final EmbeddedCluster cluster = TestCluster.running();
  private final String url = cluster.jdbcUrl(EMPTY);

  @BeforeEach
  void makeEmptyDatabase() throws SQLException {
    maintain("create database " + EMPTY + " owner arbiter_owner");
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    maintain("drop database " + EMPTY + " with (force)");
  }

  @Test
  void isMigratedOnceWhenThreeNodesStartTogether() {
    List<CompletableFuture<Integer>> nodes =
        IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(this::migrate)).toList();
    assertThat(nodes.stream().map(CompletableFuture::join).filter(n -> n > 0)).hasSize(1);
    assertThat(migrate()).isZero();
  }

  @Test
  void refusesASchemaThatIsNewerThanItself() throws SQLException {
    migrate();
    asOwner(
        "insert into migrations.history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (1000, '999', 'later', 'SQL', 'V999__later.sql', 'arbiter_owner', 1, true)");
    assertFault(Reason.SCHEMA_NEWER, "999");
  }

  @Test
  void refusesASchemaThatAnotherScriptMade() throws SQLException {
    migrate();
    asOwner("update migrations.history set checksum = 1 where version = '001'");
    assertFault(Reason.SCHEMA_DIFFERENT, "nothing was changed");
  }

  @Test
  void buildsAnIndexConcurrentlyWithoutHanging() {
    assertThat(Schema.migrate(url, cluster.owner(), "classpath:db/concurrent")).isEqualTo(2);
  }

  @Test
  void keepsNothingOfAMigrationThatFails() throws SQLException {
    assertThatThrownBy(() -> Schema.migrate(url, cluster.owner(), "classpath:db/broken"))
        .isInstanceOfSatisfying(
            DatabaseFault.class, f -> assertThat(f.reason()).isEqualTo(Reason.MIGRATION_FAILED));
    assertThat(Sql.value(url, cluster.owner(), "select to_regclass('migrations.half')")).isNull();
  }

  @Test
  void refusesToProtectATableWhoseKeyDoesNotStartWithTheTenant() throws SQLException {
    migrate();
    asOwner("create table users.loose (tenant_id uuid not null, id uuid primary key)");
    assertThatThrownBy(() -> asOwner("call platform.protect_tenant_table('users.loose')"))
        .hasMessageContaining("primary key that starts with tenant_id");
    asOwner("create table users.nullable (tenant_id text not null primary key)");
    assertThatThrownBy(() -> asOwner("call platform.protect_tenant_table('users.nullable')"))
        .hasMessageContaining("tenant_id uuid not null");
  }

  @Test
  void letsTheApplicationOnlyAddToATableThatIsInsertOnly() throws SQLException {
    migrate();
    assertThat(
            Sql.value(
                url,
                cluster.superuser(),
                "select string_agg(privilege_type, ' ' order by privilege_type)"
                    + " from information_schema.role_table_grants where grantee = 'arbiter_app'"
                    + " and table_schema = 'platform' and table_name = 'audit_event'"))
        .isEqualTo("INSERT SELECT");
  }

  @Test
  void letsNobodyElseIn() throws SQLException {
    migrate();
    assertThat(
            Sql.value(
                url,
                cluster.superuser(),
                "select bool_or(has_schema_privilege('arbiter_app', n.nspname, 'create'))"
                    + " from pg_namespace n where nspname !~ '^pg_'"))
        .isEqualTo("f");
    assertThat(
            Sql.value(
                url,
                cluster.superuser(),
                "select bool_or(has_schema_privilege('arbiter_app', nspname, 'usage'))"
                    + " from pg_namespace where nspname in ('public', 'migrations')"))
        .isEqualTo("f");
  }

  private int migrate() {
    return Schema.migrate(url, cluster.owner());
  }

  private void assertFault(Reason reason, String part) {
    assertThatThrownBy(this::migrate)
        .isInstanceOfSatisfying(
            DatabaseFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason))
        .hasMessageContaining(part);
  }

  private void asOwner(String sql) throws SQLException {
    Sql.execute(url, cluster.owner(), sql);
  }

  private void maintain(String sql) throws SQLException {
    Sql.execute(cluster.jdbcUrl("postgres"), cluster.superuser(), sql);
  }
}
