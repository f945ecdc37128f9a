package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedClusterIT {
  private static final String MARK = "create table mark as select 42 as answer";
  private static final String ANSWER = "select answer from mark";

  @RegisterExtension static final ClusterHomes LASTING = new ClusterHomes(true);
  @RegisterExtension final ClusterHomes homes = new ClusterHomes();

  /** For tests that leave the data as they found them: stopped cleanly. */
  private static ClusterSettings settings;

  @BeforeAll
  static void makeDatabase() throws Exception {
    settings = ClusterHomes.settings(LASTING.fresh());
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      Sql.execute(cluster.jdbcUrl("postgres"), cluster.superuser(), MARK);
    }
  }

  @Test
  void makesADurableServerOnLoopbackWithPasswords() throws Exception {
    Path home = homes.fresh();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(ClusterHomes.settings(home))) {
      assertThat(cluster.beginning()).isEqualTo(Beginning.CREATED);
      assertThat(
              Sql.value(
                  cluster,
                  "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                      + " where name in ('fsync', 'synchronous_commit', 'full_page_writes',"
                      + " 'data_checksums', 'listen_addresses', 'unix_socket_directories')"))
          .isEqualTo(
              "data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                  + " synchronous_commit=on unix_socket_directories=");
      assertThat(
              Sql.value(
                  cluster,
                  "select datlocprovider::text || datlocale from pg_database where datname = 'postgres'"))
          .isEqualTo("bC.UTF-8");
      assertThatThrownBy(
              () ->
                  Connections.open(
                      cluster.jdbcUrl("postgres"), new Credentials("postgres", "wrong")))
          .isInstanceOf(SQLException.class);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets(home))))
          .isEqualTo("rw-------");
      // A session of its own: the terminal's Ctrl-C goes to ours only.
      assertThat(session(cluster)).isEqualTo(cluster.process().orElseThrow().pid());
      assertThat(ServerAccount.idOf(home.resolve("database/data"))).isNotZero();
    }
  }

  @Test
  void keepsDataAndPortOverACleanRestart() throws Exception {
    int port;
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      port = cluster.port();
    }
    assertThat(Ports.isFree(port)).isTrue();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertThat(cluster.beginning()).isEqualTo(Beginning.STARTED);
      assertThat(cluster.port()).isEqualTo(port);
      assertThat(Sql.value(cluster, ANSWER)).isEqualTo("42");
    }
  }

  @Test
  void recoversWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      Sql.execute(
          cluster.jdbcUrl("postgres"), cluster.superuser(), "create table last as select 7 as n");
      kill(cluster);
      assertThat(cluster.process()).isEmpty();
    }
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertThat(cluster.beginning()).isEqualTo(Beginning.RECOVERED);
      assertThat(Sql.value(cluster, "select n from last")).isEqualTo("7");
    }
  }

  @Test
  void isNotFooledByAnotherProgramThatGotTheNumberOfADeadServer() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      kill(cluster);
      Path file = PostmasterFile.in(settings.home().resolve("database/data"));
      List<String> lines = Files.readAllLines(file);
      lines.set(0, Long.toString(ProcessHandle.current().pid()));
      Files.write(file, lines);
    }
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertThat(cluster.beginning()).isEqualTo(Beginning.RECOVERED);
    }
  }

  @Test
  void takesAnotherPortWhenItsOwnWasTaken() throws Exception {
    int port;
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      port = cluster.port();
    }
    try (ServerSocket other = listening(port);
        EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertThat(cluster.port()).isNotEqualTo(other.getLocalPort());
      assertThat(Sql.value(cluster, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void saysSoWhenThePortThatWasAskedForIsTaken() throws Exception {
    Path home = homes.fresh();
    try (ServerSocket other = listening(0)) {
      ClusterSettings settings = ClusterHomes.settings(home, OptionalInt.of(other.getLocalPort()));
      assertThatThrownBy(() -> EmbeddedCluster.start(settings))
          .isInstanceOfSatisfying(
              DatabaseFault.class, f -> assertThat(f.reason()).isEqualTo(Reason.PORT_TAKEN))
          .hasMessageContaining("Port " + other.getLocalPort() + " on 127.0.0.1");
    }
  }

  @Test
  void refusesASecondInstanceOnTheSameHome() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertFault(settings, Reason.ALREADY_RUNNING);
      assertThat(Sql.value(cluster, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void beginsAnewWhenTheFirstStartWasCutShort() throws Exception {
    ClusterSettings settings = ClusterHomes.settings(homes.fresh());
    Path half = Files.createDirectories(settings.home().resolve("database/data.unfinished/base"));
    Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      assertThat(cluster.beginning()).isEqualTo(Beginning.CREATED);
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersionOrWithoutItsPasswords() throws Exception {
    Path version = settings.home().resolve("database/data/PG_VERSION");
    Files.writeString(version, "19\n");
    assertFault(settings, Reason.CLUSTER_NEWER);
    Files.writeString(version, "17\n");
    assertFault(settings, Reason.CLUSTER_OLDER);
    Files.writeString(version, "18\n");
    byte[] passwords = Files.readAllBytes(secrets(settings.home()));
    Files.delete(secrets(settings.home()));
    assertFault(settings, Reason.SECRETS_MISSING);
    Files.write(secrets(settings.home()), passwords);
  }

  private static void assertFault(ClusterSettings settings, Reason reason) {
    assertThatThrownBy(() -> EmbeddedCluster.start(settings))
        .isInstanceOfSatisfying(
            DatabaseFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  private static Path secrets(Path home) {
    return home.resolve("database.secrets");
  }

  private static void kill(EmbeddedCluster cluster) {
    ProcessHandle postmaster = cluster.process().orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static long session(EmbeddedCluster cluster) throws IOException {
    long pid = cluster.process().orElseThrow().pid();
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(afterName[3]);
  }
}
