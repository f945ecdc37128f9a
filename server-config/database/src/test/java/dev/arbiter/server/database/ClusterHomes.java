package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Homes that PostgreSQL's account can reach, durable as in production. */
final class ClusterHomes implements AfterEachCallback, AfterAllCallback {
  private final List<Path> roots = new ArrayList<>();
  private final boolean lasting;

  /** Homes that are gone after each test. */
  ClusterHomes() {
    this(false);
  }

  /**
   * Homes for a static field.
   *
   * @param lasting whether they stay until the last test of the class has run
   */
  ClusterHomes(boolean lasting) {
    this.lasting = lasting;
  }

  Path fresh() throws IOException {
    Path root = Directories.make(Files.createTempDirectory("arbiter-it-"), "rwxr-xr-x");
    roots.add(root);
    return Directories.make(root.resolve("home"), "rwxr-xr-x");
  }

  static ClusterSettings settings(Path home) throws IOException {
    return settings(home, OptionalInt.empty());
  }

  static ClusterSettings settings(Path home, OptionalInt port) throws IOException {
    return new ClusterSettings(
        home,
        home.resolve("logs"),
        home.resolveSibling("refuge"),
        Optional.of(TestCluster.sharedBinaries()),
        port,
        ClusterSettings.DEFAULT_USER_ID,
        true,
        Duration.ofMinutes(1));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (!lasting) {
      remove();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    remove();
  }

  private void remove() throws IOException {
    for (Path root : roots) {
      new ServerProcesses(root.resolve("home/database/data"))
          .all()
          .forEach(ProcessHandle::destroyForcibly);
      Directories.delete(root);
    }
    roots.clear();
  }
}
