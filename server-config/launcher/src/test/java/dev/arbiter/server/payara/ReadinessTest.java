package dev.arbiter.server.payara;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.ArbiterHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReadinessTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  void aServerThatGaveUpButLivesOnIsNotWaitedFor() throws IOException {
    ArbiterHome home = ArbiterHome.prepare(folder);
    Files.writeString(
        home.logs().resolve("server-0.log"),
        "java.lang.IllegalStateException: harmless\n[SEVERE] Shutting down\njava.net.BindException: Address already in use\n\tat a.B.c\n");

    try (ServerProcess server =
        start(home, "echo 'Exception in thread \"main\" x.Fault: no'; exec sleep 60")) {
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

  private ServerProcess start(ArbiterHome home, String script) {
    List<String> words = List.of("sh", "-c", script);
    return ServerProcess.start(home, new ServerCommand(words, folder, ServerCommand.NO_INPUT));
  }

  private static Readiness nowhere() {
    return new Readiness(URI.create("http://127.0.0.1:" + LoopbackPorts.free() + "/"));
  }
}
