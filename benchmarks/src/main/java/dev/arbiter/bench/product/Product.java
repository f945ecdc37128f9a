package dev.arbiter.bench.product;

import dev.arbiter.server.payara.LoopbackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product as {@code ./arbiter serve} runs it: launcher, server and embedded PostgreSQL as
 * processes of their own, with the memory and the durability that they have by default. Home and
 * ports are its own, and nothing is left of them, not even after Ctrl-C.
 */
public final class Product implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(15);
  private static final long STOP_SECONDS = 60;
  private static final String SERVER_JAR = "launch-micro.jar";

  private final Path folder;
  private final int port;
  private final Process launcher;
  private final Thread hook = new Thread(this::end, "end-of-product");
  private boolean ended;

  private Product(Path folder, int port, Process launcher) {
    this.folder = folder;
    this.port = port;
    this.launcher = launcher;
  }

  /**
   * Serves, ready for requests when this returns.
   *
   * @param variables of the environment, such as {@code ARBITER_WORK_WORKERS}
   * @throws IllegalStateException with the server's words when it does not start
   */
  public static Product serve(Map<String, String> variables) {
    try {
      Path folder = Files.createTempDirectory("arbiter-bench-");
      int port = LoopbackPorts.free();
      ProcessBuilder builder = new ProcessBuilder(command(port, LoopbackPorts.free()));
      builder.environment().keySet().removeIf(name -> name.startsWith("ARBITER_"));
      builder.environment().put("ARBITER_HOME", folder.resolve("home").toString());
      builder.environment().putAll(variables);
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("console.txt").toFile());
      Product product = new Product(folder, port, builder.start());
      Runtime.getRuntime().addShutdownHook(product.hook);
      product.awaitReady();
      return product;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(int port, int tlsPort) {
    Path distribution =
        Path.of(System.getProperty("arbiter.source", "."))
            .resolve("server-config/launcher/target/dist");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-cp", distribution.resolve("lib") + "/*", "dev.arbiter.server.launcher.Arbiter"));
    command.addAll(List.of("serve", "--http-port", String.valueOf(port)));
    command.addAll(List.of("--port", String.valueOf(tlsPort)));
    return command;
  }

  private void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    while (!console().contains("Arbiter is ready")) {
      if (!launcher.isAlive() || System.nanoTime() > end) {
        String words = console();
        close();
        throw new IllegalStateException("The product did not start:\n" + words);
      }
      Pause.millis(100);
    }
  }

  private String console() {
    try {
      return Files.readString(folder.resolve("console.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends with a slash. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  Path home() {
    return folder.resolve("home");
  }

  /** A folder for the files of the benchmark, gone with the product. */
  public Path scratch() {
    return folder;
  }

  /** The application server's process. */
  ProcessHandle server() {
    return launcher
        .descendants()
        .filter(
            process -> process.info().commandLine().filter(l -> l.contains(SERVER_JAR)).isPresent())
        .findFirst()
        .or(() -> launcher.children().findFirst())
        .orElseThrow(() -> new IllegalStateException("the server is gone"));
  }

  /** PostgreSQL's first process, which is nobody's child. */
  ProcessHandle database() {
    try {
      long id =
          Long.parseLong(
              Files.readAllLines(databaseFolder().resolve("data/postmaster.pid")).get(0).strip());
      return ProcessHandle.of(id).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Beside the home when PostgreSQL's account could not reach it there. */
  Path databaseFolder() throws IOException {
    Path elsewhere = home().resolve("database.location");
    return Files.exists(elsewhere)
        ? Path.of(Files.readString(elsewhere).strip())
        : home().resolve("database");
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // Ctrl-C: the hook has just done the same.
    }
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    List<ProcessHandle> all = processes();
    try {
      launcher.destroy();
      if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The product did not stop by itself and is killed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(process -> process.onExit().join());
      delete();
    }
  }

  private List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>(launcher.descendants().toList());
    all.add(launcher.toHandle());
    if (Files.exists(home().resolve("database.secrets"))) {
      try {
        ProcessHandle database = database();
        all.add(database);
        all.addAll(database.descendants().toList());
      } catch (UncheckedIOException notRunning) {
        // It stopped, or never started: there is nothing to end.
      }
    }
    return all;
  }

  private void delete() {
    try {
      delete(databaseFolder());
      delete(folder);
    } catch (IOException e) {
      System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
    }
  }

  private static void delete(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(top)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
