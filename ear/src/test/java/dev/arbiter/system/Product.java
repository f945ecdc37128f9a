package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The product as {@code ./arbiter serve} runs it, on a home and on ports of its own. */
final class Product implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  /** It is unpacked, and its domain made, before it starts. */
  private static final Duration START_OF_FULL_SERVER = Duration.ofMinutes(8);

  private static final Duration STOP = Duration.ofMinutes(1);

  private final Path home;
  private final int httpPort;
  private final int tlsPort;
  private final Command.Started server;

  private Product(Path home, int httpPort, int tlsPort, Command.Started server) {
    this.home = home;
    this.httpPort = httpPort;
    this.tlsPort = tlsPort;
    this.server = server;
  }

  /** Serves, ready for requests when this returns. */
  static Product serve(Path home) {
    return serve(home, Command.on(home));
  }

  /** The same by a prepared call. */
  static Product serve(Path home, Command command) {
    return start(home, command, START, "serve");
  }

  /** The same on the full Payara Server, whose administration listens on this port. */
  static Product ear(Path home, int adminPort) {
    return start(
        home,
        Command.on(home),
        START_OF_FULL_SERVER,
        "ear",
        "--admin-port",
        String.valueOf(adminPort));
  }

  private static Product start(Path home, Command command, Duration patience, String... words) {
    int http = LoopbackPorts.free();
    int tls = LoopbackPorts.free();
    List<String> call = new ArrayList<>(List.of(words));
    call.addAll(List.of("--http-port", String.valueOf(http), "--port", String.valueOf(tls)));
    Product product = new Product(home, http, tls, command.start(call.toArray(String[]::new)));
    product.awaitReady(patience);
    return product;
  }

  private void awaitReady(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!server.console().contains("Arbiter is ready")) {
      if (!server.process().isAlive() || System.nanoTime() > end) {
        close();
        throw new AssertionError("The product did not start:\n" + server.console() + logs());
      }
      pause();
    }
  }

  /** Plain HTTP on the loopback address, for programs; ends with a slash. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + httpPort + "/");
  }

  /** TLS with a development certificate, for browsers; ends with a slash. */
  URI tlsUri() {
    return URI.create("https://localhost:" + tlsPort + "/");
  }

  Path home() {
    return home;
  }

  /** What the server has printed so far. */
  String console() {
    return server.console();
  }

  /** The launcher, the server, and the database with its processes. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(server.process().toHandle()), database().stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  /** The application server, a child of the launcher. */
  Optional<ProcessHandle> application() {
    Path file = home.resolve("server/server.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0]))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL's first process, which is nobody's child so that it outlives a dying launcher. */
  Optional<ProcessHandle> database() {
    Path file = DatabaseFolder.of(home).resolve("data/postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret that set-up asks for. */
  String setupSecret() {
    try {
      return Files.readString(home.resolve("setup.secret")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A signed-in owner of a tenant, which is made if it is not there. */
  Api owner(String tenant) {
    return Api.owner(uri(), setupSecret(), tenant);
  }

  /** Power cut: nothing gets a chance to say goodbye. */
  void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /**
   * Stops politely.
   *
   * @return the exit code
   */
  int stop() {
    server.stop();
    return server.exitCode(STOP);
  }

  /** Stops politely, and by force what does not go. */
  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    try {
      stop();
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(process -> process.onExit().join());
    }
  }

  /** The ends of the server's logs, for the message of a failed start. */
  String logs() {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("logs"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        text.append("\n--- ").append(file.getFileName()).append('\n');
        lines
            .subList(Math.max(0, lines.size() - 40), lines.size())
            .forEach(line -> text.append(line).append('\n'));
      }
    } catch (IOException e) {
      text.append("no logs: ").append(e);
    }
    return text.toString();
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
