package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A call of the product's command, as a process of its own on the distribution that this build
 * made. What both streams say is kept in one file, as a person at a terminal sees it.
 */
final class Command {
  private static final Path DISTRIBUTION = Path.of("../server-config/launcher/target/dist");

  /** Half the processor time of a start: tests live for minutes, which the best compiler wants. */
  private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path home;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Path distribution = DISTRIBUTION;

  private Command(Path home) {
    this.home = home;
  }

  /** On this home, which need not exist. */
  static Command on(Path home) {
    return new Command(home);
  }

  /** With another distribution than the build's. */
  Command distribution(Path other) {
    distribution = other;
    return this;
  }

  /** With a variable in the environment. */
  Command with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** The folder that the build made. */
  static Path built() {
    return DISTRIBUTION;
  }

  /** Starts it; the caller ends it. */
  Started start(String... arguments) {
    if (!Files.isRegularFile(distribution.resolve("app/arbiter.war"))) {
      throw new IllegalStateException(distribution + " is not built: package the launcher first");
    }
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-cp", distribution.resolve("lib") + "/*", "dev.arbiter.server.launcher.Arbiter"));
    command.addAll(List.of(arguments));
    try {
      Path console = Files.createTempFile("arbiter-console", ".txt");
      console.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("ARBITER_"));
      builder.environment().put("ARBITER_HOME", home.toString());
      builder.environment().put("ARBITER_JAVA_OPTIONS", SHORT_LIFE);
      builder.environment().putAll(variables);
      builder.redirectErrorStream(true).redirectOutput(console.toFile());
      return new Started(builder.start(), console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  Ended run(String... arguments) {
    Started started = start(arguments);
    return new Ended(started.exitCode(Duration.ofMinutes(5)), started.console());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * A call that has ended.
   *
   * @param console what it printed, errors too
   */
  record Ended(int exitCode, String console) {}

  /** A call that may still run. */
  record Started(Process process, Path output) {

    /** What it has printed so far. */
    String console() {
      try {
        return Files.readString(output, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits for the end; a call that does not end in time is killed and is an error. */
    int exitCode(Duration patience) {
      try {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
          throw new AssertionError("did not end within " + patience + ":\n" + console());
        }
        return process.exitValue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Ctrl-C's signal, or the polite one of a service manager. */
    void stop() {
      process.destroy();
    }
  }
}
