package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that follows a run to its end, whatever happens to the server: it connects again with
 * the number of the last event that it saw, as browsers do.
 */
final class EventFollower implements AutoCloseable {
  private static final String DATA = "data:";
  private static final Duration QUIET = Duration.ofSeconds(30);

  private final URI address;
  private final String bearer;
  private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::follow, "follower");
  private volatile boolean closed;
  private volatile int connections;

  private EventFollower(URI address, String bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  /** Follows from the beginning, on a thread of its own. */
  static EventFollower of(Api api, String run) {
    EventFollower follower =
        new EventFollower(api.base().resolve("api/v1/runs/" + run + "/events"), api.bearer());
    follower.thread.setDaemon(true);
    follower.thread.start();
    return follower;
  }

  /** All that it has seen so far, in the order in which it came. */
  List<JsonNode> seen() {
    return List.copyOf(seen);
  }

  /** How often it was answered. */
  int connections() {
    return connections;
  }

  /** Waits for the run's end. */
  void awaitEnd(Duration patience) throws InterruptedException {
    thread.join(patience.toMillis());
    if (thread.isAlive()) {
      throw new AssertionError("not at its end: " + (seen.isEmpty() ? "nothing seen" : last()));
    }
  }

  private JsonNode last() {
    return seen.get(seen.size() - 1);
  }

  /** Whether it has seen the run's end. */
  boolean atEnd() {
    return !seen.isEmpty()
        && List.of("COMPLETED", "FAILED", "CANCELLED").contains(last().path("status").asText());
  }

  private void follow() {
    while (!closed && !atEnd()) {
      try {
        read();
      } catch (IOException | UncheckedIOException brokenOff) {
        Product.pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void read() throws IOException, InterruptedException {
    long after = seen.isEmpty() ? 0 : last().path("seq").asLong();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", String.valueOf(after))
            .timeout(QUIET)
            .build();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
    if (response.statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(200);
      return;
    }
    connections++;
    try (Stream<String> lines = response.body()) {
      Iterator<String> each = lines.iterator();
      while (!closed && each.hasNext()) {
        String line = each.next();
        if (line.startsWith(DATA)) {
          seen.add(Api.JSON.readTree(line.substring(DATA.length())));
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
