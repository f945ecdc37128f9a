package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A program that follows a run by server-sent events, as far as it likes. */
final class EventStream {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String DATA = "data:";

  private final HttpRequest request;
  private final List<JsonNode> seen = new ArrayList<>();

  private EventStream(HttpRequest request) {
    this.request = request;
  }

  /** Events after a number. */
  static EventStream of(Api api, String run, long after) {
    URI address = api.base().resolve("api/v1/runs/" + run + "/events");
    return new EventStream(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + api.bearer())
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", String.valueOf(after))
            .build());
  }

  /** Reads so many and hangs up without a word. */
  EventStream take(int count) {
    return read(count);
  }

  /** Reads until the server ends the stream. */
  EventStream toItsEnd() {
    return read(Integer.MAX_VALUE);
  }

  private EventStream read(int most) {
    try {
      HttpResponse<Stream<String>> response = HTTP.send(request, BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new AssertionError("events: " + response.statusCode());
      }
      try (Stream<String> lines = response.body()) {
        Iterator<String> each = lines.iterator();
        while (seen.size() < most && each.hasNext()) {
          String line = each.next();
          if (line.startsWith(DATA)) {
            seen.add(Api.JSON.readTree(line.substring(DATA.length())));
          }
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Number of the last event. */
  long last() {
    return seen.isEmpty() ? 0 : seen.get(seen.size() - 1).path("seq").asLong();
  }

  /** These and then those. */
  List<JsonNode> and(EventStream later) {
    return Stream.concat(seen.stream(), later.seen.stream()).toList();
  }
}
