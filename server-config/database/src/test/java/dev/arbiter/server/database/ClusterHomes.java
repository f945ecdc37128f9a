package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Homes that PostgreSQL's account can reach, durable as in production, gone after each test. */
final class ClusterHomes implements AfterEachCallback {
  private final List<Path> roots = new ArrayList<>();

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
    for (Path root : roots) {
      new ServerProcesses(root.resolve("home/database/data"))
          .all()
          .forEach(ProcessHandle::destroyForcibly);
      Directories.delete(root);
    }
    roots.clear();
  }
}
