package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.home.OwnerOnly;
import dev.arbiter.server.settings.Setting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The application server as a child process. */
public final class ServerProcess implements AutoCloseable {
  private static final int GRACE_SECONDS = 30;
  private static final String DEFAULT_HEAP = "-Xmx512m";

  private final Process process;
  private final Path pidFile;
  private final Path console;

  private ServerProcess(Process process, Path pidFile, Path console) {
    this.process = process;
    this.pidFile = pidFile;
    this.console = console;
  }

  /**
   * Starts it; whether it is ready is another question.
   *
   * @throws StartFault if there is no process
   */
  public static ServerProcess start(ArbiterHome home, ServerPlan plan, Distribution distribution) {
    Path root = home.server().resolve("root");
    ServerFiles files = new ServerFiles(home.server());
    files.write(plan, distribution, home.logs());
    Path console = home.logs().resolve("server-console.log");
    ProcessBuilder builder = new ProcessBuilder(command(root, plan, files, distribution));
    builder.directory(root.toFile());
    // What the launcher knows reaches the server by file; the rest is the application's.
    for (Setting setting : Setting.values()) {
      builder.environment().remove(setting.variable());
    }
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    try {
      Process process = builder.start();
      Path pidFile = home.server().resolve("server.pid");
      OwnerOnly.write(pidFile, process.pid() + " " + startOf(process.toHandle()));
      return new ServerProcess(process, pidFile, console);
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", root);
    }
  }

  private static List<String> command(
      Path root, ServerPlan plan, ServerFiles files, Distribution distribution) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.add(DEFAULT_HEAP);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.io.tmpdir=" + root.resolve("tmp"));
    command.add("-Dhazelcast.config=" + files.grid());
    command.add("-Duser.timezone=UTC");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.awt.headless=true");
    if (!plan.javaOptions().isBlank()) {
      command.addAll(List.of(plan.javaOptions().strip().split("\\s+")));
    }
    command.addAll(List.of("-jar", root.resolve("launch-micro.jar").toString()));
    command.addAll(List.of("--nocluster", "--disablephonehome"));
    command.addAll(List.of("--logproperties", files.logging().toString()));
    command.addAll(List.of("--systemproperties", files.properties().toString()));
    command.addAll(List.of("--prebootcommandfile", files.beforeBoot().toString()));
    command.addAll(List.of("--postbootcommandfile", files.afterBoot().toString()));
    command.addAll(List.of("--port", Integer.toString(plan.httpPort())));
    plan.tls().ifPresent(tls -> command.addAll(List.of("--sslport", Integer.toString(tls.port()))));
    Path application = plan.exploded().orElse(distribution.application());
    command.addAll(List.of("--deploy", application.toString(), "--contextroot", "/"));
    return command;
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
