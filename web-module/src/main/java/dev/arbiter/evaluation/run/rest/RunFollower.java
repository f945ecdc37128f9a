package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.RunEvent;
import dev.arbiter.evaluation.run.api.RunEvents;
import dev.arbiter.platform.security.type.Caller;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One program that follows one run. */
final class RunFollower {

  private static final Logger LOG = Logger.getLogger(RunFollower.class.getName());

  /** After this time it must show its token again, which may be revoked by then. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** A line from time to time tells both ends, and proxies between them, that all is well. */
  private static final int TICKS_BETWEEN_SIGNS = 50;

  private final Caller caller;
  private final UUID run;
  private final SseEventSink sink;
  private final Sse sse;
  private final Instant began;
  private volatile long last;
  private volatile boolean ended;
  private int quietTicks;

  RunFollower(Caller caller, UUID run, long last, SseEventSink sink, Sse sse, Instant began) {
    this.caller = caller;
    this.run = run;
    this.last = last;
    this.sink = sink;
    this.sse = sse;
    this.began = began;
  }

  Caller caller() {
    return caller;
  }

  UUID run() {
    return run;
  }

  /** Number of the last event that was sent. */
  long last() {
    return last;
  }

  boolean isOver(Instant now) {
    if (!ended && now.isAfter(began.plus(LONGEST))) {
      close();
    }
    return ended || sink.isClosed();
  }

  /** Sends those that it does not know yet, in order, and ends after the run's end. */
  void send(List<RunEvent> events) {
    List<RunEvent> fresh = events.stream().filter(event -> event.seq() > last).toList();
    if (fresh.isEmpty()) {
      giveSign();
      return;
    }
    for (RunEvent event : fresh) {
      put(
          sse.newEventBuilder()
              .id(String.valueOf(event.seq()))
              .name(event.kind().toLowerCase(Locale.ROOT))
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(event)
              .build());
      last = event.seq();
    }
    if (fresh.get(fresh.size() - 1).status().isFinal() && events.size() < RunEvents.MOST) {
      close();
    }
  }

  private void giveSign() {
    quietTicks++;
    if (quietTicks >= TICKS_BETWEEN_SIGNS) {
      quietTicks = 0;
      put(sse.newEventBuilder().comment("still here").build());
    }
  }

  private void put(OutboundSseEvent event) {
    sink.send(event)
        .whenComplete(
            (sent, fault) -> {
              if (fault != null) {
                LOG.log(Level.FINE, "a follower left", fault);
                close();
              }
            });
  }

  void close() {
    ended = true;
    sink.close();
  }
}
