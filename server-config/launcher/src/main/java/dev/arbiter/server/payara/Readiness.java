package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks the application whether it is ready. The server's own word is not enough: it says "ready"
 * when a deployment failed; only the application's check {@code arbiter} shows that it runs.
 */
public final class Readiness {
  private static final Pattern CHECK =
      Pattern.compile("\"name\"\\s*:\\s*\"arbiter\"", Pattern.CASE_INSENSITIVE);
  private static final String NO_APPLICATION = "no answer of the application";
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Duration PER_REQUEST = Duration.ofSeconds(5);
  private static final int WARM_UP_ROUNDS = 5;

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** Asks at an address with a trailing slash. */
  public Readiness(URI base) {
    this.base = base;
  }

  /**
   * Waits until the application is ready.
   *
   * @param patience the longest wait
   * @param logs named in the fault
   * @throws StartFault if the server ends before, or is not ready in time
   */
  public void await(ServerProcess server, Duration patience, Path logs)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      if (!server.alive()) {
        throw StartFault.of("server-died", server.exitCode(), server.lastWords(), logs);
      }
      Optional<String> reason = server.gaveUp();
      if (reason.isPresent()) {
        throw StartFault.of("server-gave-up", reason.get(), logs);
      }
      last = ask();
      if (last.isEmpty()) {
        return;
      }
      if (last.equals(NO_APPLICATION)) {
        requireApplication(server, logs);
      }
      Thread.sleep(PAUSE.toMillis());
    }
    throw StartFault.of("not-ready", patience.toSeconds(), last, logs);
  }

  /** Asks again, since the application may have come before the server said that it is done. */
  private void requireApplication(ServerProcess server, Path logs) throws InterruptedException {
    Optional<String> reason = server.thrownUntilReady();
    if (reason.isPresent() && ask().equals(NO_APPLICATION)) {
      throw StartFault.of("not-deployed", reason.get(), logs);
    }
  }

  /** Whether it is ready now. */
  public boolean isReady() throws InterruptedException {
    return ask().isEmpty();
  }

  /** Blank if ready, else what is missing. */
  private String ask() throws InterruptedException {
    try {
      HttpResponse<String> health = get("health/ready");
      if (health.statusCode() != 200) {
        return "health " + health.statusCode();
      }
      return CHECK.matcher(health.body()).find() ? "" : NO_APPLICATION;
    } catch (IOException e) {
      return "no connection";
    }
  }

  /** Sends a few requests so that the first person does not wait for class loading; bounded. */
  public void warmUp(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (String path : new String[] {"", "api/v1", "health/ready"}) {
        if (System.nanoTime() > end) {
          return;
        }
        try {
          get(path);
        } catch (IOException e) {
          return;
        }
      }
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(PER_REQUEST).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
