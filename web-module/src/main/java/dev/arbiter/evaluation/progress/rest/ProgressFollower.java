package dev.arbiter.evaluation.progress.rest;

import dev.arbiter.evaluation.progress.api.RunProgress;
import dev.arbiter.platform.security.type.Caller;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What one open page watches. */
final class ProgressFollower {

  private static final Logger LOG = Logger.getLogger(ProgressFollower.class.getName());

  /** After this time the page must connect again, and its session may be over by then. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Proxies cut what is silent for long. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

  private final Caller caller;
  private final Session session;
  private final Instant began;
  private final Map<UUID, Long> known = new ConcurrentHashMap<>();
  private final AtomicBoolean sending = new AtomicBoolean();
  private volatile Instant spoke;

  ProgressFollower(Caller caller, Session session, Instant now) {
    this.caller = caller;
    this.session = session;
    this.began = now;
    this.spoke = now;
  }

  Caller caller() {
    return caller;
  }

  /** The page shows these runs from now on, and no others. */
  void follow(Map<UUID, Long> runs) {
    known.keySet().retainAll(runs.keySet());
    known.putAll(runs);
  }

  Iterable<UUID> runs() {
    return known.keySet();
  }

  /** Closes what is open for too long. */
  void limit(Instant now) {
    if (now.isAfter(began.plus(LONGEST))) {
      ProgressSocket.close(session, CloseCodes.SERVICE_RESTART);
    }
  }

  void close() {
    ProgressSocket.close(session, CloseCodes.GOING_AWAY);
  }

  /**
   * Sends where runs stand that have moved on. While an earlier message is still on its way nothing
   * is sent: a slow page gets the newest state later instead of all states one after the other.
   */
  void send(Map<UUID, RunProgress> progress, Instant now) {
    List<RunProgress> moved =
        known.entrySet().stream()
            .filter(run -> progress.containsKey(run.getKey()))
            .filter(run -> progress.get(run.getKey()).seq() > run.getValue())
            .map(run -> progress.get(run.getKey()))
            .toList();
    boolean silent = now.isAfter(spoke.plus(LONGEST_SILENCE));
    if ((moved.isEmpty() && !silent) || !sending.compareAndSet(false, true)) {
      return;
    }
    spoke = now;
    JsonArrayBuilder news = Json.createArrayBuilder();
    for (RunProgress state : moved) {
      news.add(json(state));
      known.computeIfPresent(state.runId(), (run, seq) -> state.seq());
    }
    session
        .getAsyncRemote()
        .sendText(
            news.build().toString(),
            result -> {
              sending.set(false);
              if (!result.isOK()) {
                LOG.log(Level.FINE, "a page left", result.getException());
                close();
              }
            });
  }

  private static JsonObjectBuilder json(RunProgress state) {
    return Json.createObjectBuilder()
        .add("run", state.runId().toString())
        .add("seq", state.seq())
        .add("status", state.status().name())
        .add("items", state.items())
        .add("done", state.done())
        .add("dead", state.dead());
  }
}
