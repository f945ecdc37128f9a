package dev.arbiter.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The socket that pages follow runs by, as whoever opens it. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  private LiveSocket() {}

  /**
   * @param session value of the page session's cookie; null for none
   * @param origin of the page; null for none
   */
  static LiveSocket open(URI base, String session, String origin) {
    LiveSocket live = new LiveSocket();
    live.socket = builder(session, origin).buildAsync(address(base), live).join();
    return live;
  }

  /** At the container's own address, past all filters. */
  static LiveSocket openWithTicket(URI base, String session, String ticket) {
    LiveSocket live = new LiveSocket();
    URI inner = URI.create(address(base).toString().replace("live/runs", "live/socket/" + ticket));
    live.socket = builder(session, null).buildAsync(inner, live).join();
    return live;
  }

  /** The status with which it is refused. */
  static int refusal(URI base, String session, String origin) {
    try {
      builder(session, origin).buildAsync(address(base), new LiveSocket()).join().abort();
      throw new AssertionError("the socket was opened");
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }

  private static WebSocket.Builder builder(String session, String origin) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    if (session != null) {
      builder.header("Cookie", "arbiter-session=" + session);
    }
    return origin == null ? builder : builder.header("Origin", origin);
  }

  private static URI address(URI base) {
    return URI.create(base.toString().replaceFirst("^http", "ws") + "live/runs");
  }

  /** Follows one run from a number on. */
  LiveSocket follow(String run, long seq) {
    return say("{\"%s\":%d}".formatted(run, seq));
  }

  LiveSocket say(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  /** The next state that the page is told. */
  JsonNode next() {
    try {
      JsonNode state = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (state == null) {
        throw new AssertionError("nothing was told");
      }
      return state;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The code with which the server closes it. */
  int closing() {
    try {
      Integer code = closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (code == null) {
        throw new AssertionError("it is still open");
      }
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isSilent() {
    return told.isEmpty();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      try {
        Api.JSON.readTree(part.toString()).forEach(told::add);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(part.toString(), e);
      }
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.add(code);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
