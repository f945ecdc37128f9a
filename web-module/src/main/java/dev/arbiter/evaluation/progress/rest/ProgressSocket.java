package dev.arbiter.evaluation.progress.rest;

import dev.arbiter.platform.security.type.Caller;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open page. It says which runs it shows and the number of the last event that it knows of
 * each, {@code {"<run>": 17, ...}}, and is told whenever one of them has moved on: a page that
 * connects again misses nothing.
 */
public final class ProgressSocket extends Endpoint {

  /** The part of the endpoint's address that shows who was let in. */
  static final String TICKET = "ticket";

  private static final String ADDRESS = "/live/socket/{" + TICKET + "}";
  private static final Logger LOG = Logger.getLogger(ProgressSocket.class.getName());
  private static final int LONGEST_MESSAGE = 8_192;
  private static final int MOST_RUNS = 50;
  private static final long SILENCE_MILLIS = 90_000;

  private final ProgressFeed feed;
  private volatile ProgressFollower follower;

  private ProgressSocket(ProgressFeed feed) {
    this.feed = feed;
  }

  /** What the container is told of it. */
  static ServerEndpointConfig endpoint(ProgressFeed feed) {
    return ServerEndpointConfig.Builder.create(ProgressSocket.class, ADDRESS)
        .configurator(
            new ServerEndpointConfig.Configurator() {
              @Override
              public <T> T getEndpointInstance(Class<T> type) {
                return type.cast(new ProgressSocket(feed));
              }
            })
        .build();
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Optional<Caller> caller = feed.redeem(session.getPathParameters().get(TICKET));
    if (caller.isEmpty()) {
      close(session, CloseCodes.VIOLATED_POLICY);
      return;
    }
    session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    session.setMaxBinaryMessageBufferSize(1);
    session.setMaxIdleTimeout(SILENCE_MILLIS);
    follower = feed.join(caller.get(), session);
    session.addMessageHandler(String.class, message -> follow(session, message));
  }

  private void follow(Session session, String message) {
    try {
      follower.follow(parse(message));
    } catch (JsonException | IllegalArgumentException | ClassCastException malformed) {
      LOG.log(Level.FINE, "a page sends nonsense", malformed);
      close(session, CloseCodes.VIOLATED_POLICY);
    }
  }

  /**
   * @return numbers of the last known events by run
   * @throws IllegalArgumentException when it is something else, or too much
   */
  static Map<UUID, Long> parse(String message) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      JsonObject object = reader.readObject();
      if (object.size() > MOST_RUNS) {
        throw new IllegalArgumentException("more than " + MOST_RUNS + " runs");
      }
      Map<UUID, Long> known = new LinkedHashMap<>();
      object.forEach((run, seq) -> known.put(UUID.fromString(run), ((JsonNumber) seq).longValue()));
      return known;
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    feed.leave(follower);
  }

  @Override
  public void onError(Session session, Throwable fault) {
    LOG.log(Level.FINE, "a page left", fault);
    feed.leave(follower);
  }

  static void close(Session session, CloseReason.CloseCode code) {
    try {
      session.close(new CloseReason(code, ""));
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.FINE, "a page was gone already", gone);
    }
  }
}
