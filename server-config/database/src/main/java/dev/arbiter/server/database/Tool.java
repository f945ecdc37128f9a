package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a command of the operating system or of PostgreSQL and waits for it. */
final class Tool {
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private Tool() {}

  /**
   * How a command ended.
   *
   * @param status its exit status; -1 when it ran out of time and was killed
   * @param output what it wrote; empty when that went to a file
   */
  record Ending(int status, String output) {
    boolean good() {
      return status == 0;
    }
  }

  /** Runs a command whose whole output is wanted, and fits the system's pipe. */
  static Ending run(List<String> command, Path directory, Duration limit) throws IOException {
    Process process = builder(command, directory).start();
    process.getOutputStream().close();
    int status = await(process, limit);
    byte[] output = process.getInputStream().readAllBytes();
    return new Ending(status, new String(output, StandardCharsets.UTF_8));
  }

  /** Runs a command whose output, and that of the server it leaves behind, is added to a file. */
  static Ending run(List<String> command, Path directory, Duration limit, Path log)
      throws IOException {
    Process process =
        builder(command, directory)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    return new Ending(await(process, limit), "");
  }

  private static ProcessBuilder builder(List<String> command, Path directory) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    String path = Optional.ofNullable(environment.get("PATH")).orElse(DEFAULT_PATH);
    // PGDATA, PGPORT and their kin of the caller must not steer our server.
    environment.clear();
    environment.put("PATH", path + ":" + DEFAULT_PATH);
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  private static int await(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new DatabaseFault(Reason.INTERRUPTED, e);
    }
  }
}
