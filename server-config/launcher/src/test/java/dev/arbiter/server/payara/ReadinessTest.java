package dev.arbiter.server.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.ArbiterHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReadinessTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String READY =
      "[INFO] [] [PayaraMicro] [levelValue: 800] Payara Micro 6.1 (build 1) ready in 9,000 (ms)\n";

  @TempDir private Path folder;

  @Test
  void aServerThatGaveUpButLivesOnIsNotWaitedFor() throws IOException {
    ArbiterHome home = ArbiterHome.prepare(folder);
    Path log = home.logs().resolve("server-0.log");
    Path said =
        Files.writeString(
            folder.resolve("said"),
            "java.lang.IllegalStateException: harmless\n[SEVERE] Shutting down\njava.net.BindException: Address already in use\n\tat a.B.c\n");
    String script = "cp %s %s; echo 'Exception in thread \"main\" x.Fault: no'; exec sleep 60";

    try (ServerProcess server = start(home, script.formatted(said, log))) {
      assertThatThrownBy(() -> nowhere().await(server, PATIENCE, home.logs()))
          .isInstanceOf(StartFault.class)
          .hasMessageStartingWith(
              "The application server could not start"
                  + " (java.net.BindException: Address already in use)");
    }
  }

  @Test
  void aServerThatEndedIsNotWaitedFor() {
    ArbiterHome home = ArbiterHome.prepare(folder);

    try (ServerProcess server = start(home, "echo no room; exit 3")) {
      assertThatThrownBy(() -> nowhere().await(server, PATIENCE, home.logs()))
          .isInstanceOf(StartFault.class)
          .hasMessageContaining("exit code 3: no room");
    }
  }

  @Test
  void aServerThatIsReadyWithoutTheApplicationIsNotWaitedFor() throws IOException {
    ArbiterHome home = ArbiterHome.prepare(folder);
    Path log = home.logs().resolve("server-0.log");
    Files.writeString(log, READY + "java.lang.Error: of the server before\n");
    String fault =
        "java.lang.RuntimeException: outer\n\tat a.B.c\nCaused by: a.b.LostException: no d.E\n";

    try (Checks peer = new Checks("{\"status\":\"UP\",\"checks\":[]}");
        ServerProcess server = start(home, "exec sleep 60")) {
      CompletableFuture<Void> awaited =
          CompletableFuture.runAsync(() -> awaitReady(peer, server, home));
      peer.awaitAsked(3);
      assertThat(awaited).as("only another server was ready").isNotDone();
      Files.writeString(log, fault + READY, StandardOpenOption.APPEND);

      assertThatThrownBy(awaited::join)
          .hasCauseInstanceOf(StartFault.class)
          .hasMessageContaining("could not be deployed (a.b.LostException: no d.E)");
    }
  }

  @Test
  void anApplicationThatComesAsTheServerIsReadyIsReady() throws Exception {
    ArbiterHome home = ArbiterHome.prepare(folder);

    try (Checks peer =
            new Checks(
                "{\"status\":\"UP\",\"checks\":[]}",
                "{\"status\":\"UP\",\"checks\":[{\"name\":\"arbiter\",\"status\":\"UP\"}]}");
        ServerProcess server = start(home, "exec sleep 60")) {
      Files.writeString(home.logs().resolve("server-0.log"), READY);
      assertThatCode(() -> awaitReady(peer, server, home)).doesNotThrowAnyException();
      assertThat(peer.asked()).isGreaterThanOrEqualTo(2);
    }
  }

  private static void awaitReady(Checks peer, ServerProcess server, ArbiterHome home) {
    try {
      new Readiness(peer.uri()).await(server, PATIENCE, home.logs());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers each request with the next body, and the last from then on. */
  private static final class Checks implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    Checks(String... bodies) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/health/ready",
          exchange -> {
            int index = Math.min(asked.getAndIncrement(), bodies.length - 1);
            byte[] body = bodies[index].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int asked() {
      return asked.get();
    }

    void awaitAsked(int times) {
      while (asked.get() < times) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private ServerProcess start(ArbiterHome home, String script) {
    List<String> words = List.of("sh", "-c", script);
    return ServerProcess.start(home, new ServerCommand(words, folder, ServerCommand.NO_INPUT));
  }

  private static Readiness nowhere() {
    return new Readiness(URI.create("http://127.0.0.1:" + LoopbackPorts.free() + "/"));
  }
}
