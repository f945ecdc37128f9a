package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.home.OwnerOnly;
import dev.arbiter.server.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The application server as a child process. */
public final class ServerProcess implements AutoCloseable {
  private static final int GRACE_SECONDS = 30;
  private static final String FIRST_THREAD_DIED = "Exception in thread \"main\"";

  private final Process process;
  private final Path pidFile;
  private final Path console;
  private final ServerLog log;

  private ServerProcess(Process process, Path pidFile, Path console, ServerLog log) {
    this.process = process;
    this.pidFile = pidFile;
    this.console = console;
    this.log = log;
  }

  /**
   * Starts it; whether it is ready is another question.
   *
   * @throws StartFault if there is no process
   */
  public static ServerProcess start(ArbiterHome home, ServerCommand command) {
    Path console = home.logs().resolve("server-console.log");
    ProcessBuilder builder = new ProcessBuilder(command.words());
    builder.directory(command.folder().toFile());
    // What the launcher knows reaches the server by file; the rest is the application's.
    for (Setting setting : Setting.values()) {
      builder.environment().remove(setting.variable());
    }
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectInput(command.input().toFile());
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    try {
      ServerLog log = ServerLog.fromNow(home.logs().resolve("server-0.log"));
      Process process = builder.start();
      Path pidFile = home.server().resolve("server.pid");
      OwnerOnly.write(pidFile, process.pid() + " " + startOf(process.toHandle()));
      return new ServerProcess(process, pidFile, console, log);
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", command.folder());
    }
  }

  /**
   * Stops the server that a killed launcher of this home left behind, if there is one: the process
   * of the pid file, if it began when the file says.
   */
  public static void stopOrphan(ArbiterHome home) {
    Path pidFile = home.server().resolve("server.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    String[] words = OwnerOnly.read(pidFile).split(" ");
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(words[0]))
            .filter(ProcessHandle::isAlive)
            .filter(p -> words.length > 1 && Long.toString(startOf(p)).equals(words[1]));
    orphan.ifPresent(process -> end(process, GRACE_SECONDS));
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  private static void end(ProcessHandle process, int graceSeconds) {
    process.destroy();
    try {
      process.onExit().get(graceSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it lives. */
  public boolean alive() {
    return process.isAlive();
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** The exit code of a server that has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** The last line that it printed; blank if none. */
  public String lastWords() {
    try {
      List<String> lines = Files.readAllLines(console);
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Why it gave up its start, although its process lives on: the other threads of a server whose
   * first thread died keep it. Empty while there is no such word.
   */
  Optional<String> gaveUp() {
    try {
      List<String> lines = Files.readAllLines(console);
      return lines.stream().anyMatch(line -> line.startsWith(FIRST_THREAD_DIED))
          ? Optional.of(log.lastThrown(lines))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What was thrown last before it said that its start is over; empty while it has not said so.
   * That word alone does not tell whether the application is there.
   */
  Optional<String> thrownUntilReady() {
    return log.saysReady() ? Optional.of(log.lastThrown(List.of())) : Optional.empty();
  }

  /** Ends it at once. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    end(process.toHandle(), GRACE_SECONDS);
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
