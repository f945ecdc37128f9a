package dev.arbiter.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The one PostgreSQL of a test JVM; it need not survive anything, so it does not wait for disks.
 */
final class TestCluster {
  private static EmbeddedCluster running;

  private TestCluster() {}

  static synchronized EmbeddedCluster running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** A place for unpacked binaries that the test JVMs of one user share. */
  static Path sharedBinaries() throws IOException {
    return Directories.make(
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("arbiter-test-binaries-" + ServerAccount.ownId()),
        "rwxr-xr-x");
  }

  private static EmbeddedCluster start() {
    try {
      sweep();
      Path home = Directories.make(Files.createTempDirectory("arbiter-test-"), "rwxr-xr-x");
      EmbeddedCluster cluster =
          EmbeddedCluster.start(
              new ClusterSettings(
                  home,
                  home.resolve("logs"),
                  home.resolve("refuge"),
                  Optional.of(sharedBinaries()),
                  OptionalInt.empty(),
                  ClusterSettings.DEFAULT_USER_ID,
                  false,
                  Duration.ofMinutes(2)));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(cluster, home)));
      Bootstrap.apply(cluster);
      Schema.migrate(cluster.jdbcUrl(Bootstrap.DATABASE), cluster.owner());
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends and removes what test JVMs that were killed an hour ago or more have left running. */
  private static void sweep() throws IOException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    Instant recent = Instant.now().minus(Duration.ofHours(1));
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(parent, "arbiter-test-*")) {
      for (Path home : homes) {
        Path lock = home.resolve("database.lock");
        if (Files.exists(lock)
            && Files.isWritable(lock)
            && Files.getLastModifiedTime(lock).toInstant().isBefore(recent)) {
          sweep(home);
        }
      }
    }
  }

  private static void sweep(Path home) throws IOException {
    try (HomeLock lock = HomeLock.take(home)) {
      ServerProcesses left = new ServerProcesses(home.resolve("database/data"));
      left.all().forEach(ProcessHandle::destroyForcibly);
      Directories.delete(home);
    } catch (DatabaseFault inUse) {
      // A long test run of somebody else.
      return;
    }
  }

  private static void discard(EmbeddedCluster cluster, Path home) {
    try {
      cluster.close();
      Directories.delete(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
