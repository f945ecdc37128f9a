package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The living processes of PostgreSQL that work on one data directory. A number in a file proves
 * nothing, it may be another program's by now; but PostgreSQL's processes all have the data
 * directory, which nobody else may enter, as their working directory.
 */
final class ServerProcesses {
  private static final Path PROC = Path.of("/proc");

  private final Path data;

  ServerProcesses(Path data) {
    this.data = data;
  }

  /**
   * The one that {@code postmaster.pid} names, if it lives and is really PostgreSQL on our data.
   */
  Optional<ProcessHandle> postmaster() throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    return file.flatMap(f -> ProcessHandle.of(f.processId())).filter(this::isOurs);
  }

  /** All of them, also those that outlive their postmaster for a moment; Linux only, else none. */
  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses()
        .filter(process -> Files.isDirectory(PROC.resolve("self")) && isOurs(process))
        .toList();
  }

  private boolean isOurs(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    Path about = PROC.resolve(Long.toString(process.pid()));
    if (!Files.isDirectory(PROC.resolve("self"))) {
      // pg_ctl starts it as "postgres -D directory".
      return process
          .info()
          .arguments()
          .filter(words -> List.of(words).contains(data.toString()))
          .isPresent();
    }
    try {
      // A zombie has no working directory any more, and another user's process does not show it.
      return Files.readSymbolicLink(about.resolve("cwd")).equals(data)
          && Files.readString(about.resolve("comm")).strip().startsWith("postgres");
    } catch (IOException e) {
      return false;
    }
  }
}
