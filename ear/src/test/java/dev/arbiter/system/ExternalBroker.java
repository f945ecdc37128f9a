package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * A broker in a process of its own, on a port that it keeps through kills and restarts. Its journal
 * lies in the folder that it was given.
 */
final class ExternalBroker implements AutoCloseable {
  static final String USER = "arbiter";

  private static final Duration START = Duration.ofMinutes(1);
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Path folder;
  private final int port;
  private final String password;
  private Process process;

  private ExternalBroker(Path folder, int port, String password) {
    this.folder = folder;
    this.port = port;
    this.password = password;
  }

  /** Serves, ready for connections when this returns. */
  static ExternalBroker start(Path folder) {
    byte[] secret = new byte[12];
    new SecureRandom().nextBytes(secret);
    ExternalBroker broker =
        new ExternalBroker(folder, LoopbackPorts.free(), HexFormat.of().formatHex(secret));
    broker.restart();
    return broker;
  }

  /** The same call with the settings of this broker. */
  Command usedBy(Command command) {
    return command
        .with("ARBITER_JMS_URL", url())
        .with("ARBITER_JMS_USER", USER)
        .with("ARBITER_JMS_PASSWORD", password);
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  String password() {
    return password;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Power cut: what was not on disk is lost. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again with what its journal holds. */
  void restart() {
    try {
      Files.createDirectories(folder);
      Path console = folder.resolve("console.txt");
      Files.deleteIfExists(console);
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  CLASS_PATH,
                  BrokerProgram.class.getName(),
                  folder.toString(),
                  String.valueOf(port),
                  USER));
      builder.environment().put(BrokerProgram.PASSWORD, password);
      process = builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
      awaitReady(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Path console) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (!Files.readString(console, StandardCharsets.UTF_8).contains(BrokerProgram.READY)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        kill();
        throw new AssertionError("The broker did not start:\n" + Files.readString(console));
      }
      Product.pause();
    }
  }

  /** Its journal stays in the folder. */
  @Override
  public void close() {
    kill();
  }
}
