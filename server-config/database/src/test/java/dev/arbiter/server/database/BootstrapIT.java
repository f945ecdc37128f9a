package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BootstrapIT {
  @RegisterExtension final ClusterHomes homes = new ClusterHomes();

  @Test
  void worksForAnAdministratorWhoIsNoSuperuserAndForSeveralNodesAtOnce() throws Exception {
    Path home = homes.fresh();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(ClusterHomes.settings(home))) {
      Credentials administrator = new Credentials("dba", "dba-password");
      Sql.value(cluster, "select 1");
      Sql.execute(
          cluster.jdbcUrl("postgres"),
          cluster.superuser(),
          "create role dba login createrole createdb password 'dba-password'");
      List<CompletableFuture<Void>> nodes =
          IntStream.range(0, 3)
              .mapToObj(i -> CompletableFuture.runAsync(() -> apply(cluster, administrator)))
              .toList();
      nodes.forEach(CompletableFuture::join);
      apply(cluster, administrator);
      assertThat(Schema.migrate(cluster.jdbcUrl("arbiter"), cluster.owner())).isPositive();
      assertRoles(cluster);
    }
  }

  @Test
  void saysSoWhenNobodyAnswersOrThePasswordIsWrong() {
    Credentials nobody = new Credentials("nobody", "wrong");
    String url = TestCluster.running().jdbcUrl("postgres");
    assertThatThrownBy(() -> Bootstrap.apply(url, nobody, nobody, nobody))
        .isInstanceOfSatisfying(
            DatabaseFault.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREACHABLE));
  }

  private static void assertRoles(EmbeddedCluster cluster) throws SQLException {
    assertThat(
            Sql.value(
                cluster,
                "select string_agg(g.rolname || ':' || m.inherit_option || ':' || m.set_option, ' '"
                    + " order by g.rolname) from pg_auth_members m"
                    + " join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member"
                    + " where r.rolname = 'arbiter_owner'"))
        .isEqualTo(
            "arbiter_directory:false:true arbiter_keeper:false:true arbiter_queue:false:true"
                + " arbiter_relay:false:true arbiter_search:false:true");
    assertThat(
            Sql.value(
                cluster,
                "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member"
                    + " where r.rolname = 'arbiter_app'"))
        .isEqualTo("0");
    assertThat(
            Sql.value(
                cluster,
                "select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolinherit)"
                    + " from pg_roles where rolname = 'arbiter_app'"))
        .isEqualTo("f");
    assertThat(Sql.value(cluster.jdbcUrl("arbiter"), cluster.app(), "select current_user"))
        .isEqualTo("arbiter_app");
  }

  private static void apply(EmbeddedCluster cluster, Credentials administrator) {
    Bootstrap.apply(cluster.jdbcUrl("postgres"), administrator, cluster.owner(), cluster.app());
  }
}
