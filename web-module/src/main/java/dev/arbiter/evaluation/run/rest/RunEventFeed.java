package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.RunEvent;
import dev.arbiter.evaluation.run.api.RunEvents;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Sends committed events to whoever follows a run. It reads them from the database, so that it does
 * not matter which node works on the run, and holds no thread for a follower.
 */
@ApplicationScoped
public class RunEventFeed {

  private static final Logger LOG = Logger.getLogger(RunEventFeed.class.getName());
  private static final int MOST_FOLLOWERS = 2_000;
  private static final long TICK_MILLIS = 300;

  private final Queue<RunFollower> followers = new ConcurrentLinkedQueue<>();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private RunEvents events;
  @Inject private TenantScope scope;
  @Inject private Clock clock;

  private ScheduledFuture<?> ticking;
  private volatile boolean unreadable;

  private record Followed(Caller caller, UUID run) {}

  @PostConstruct
  void start() {
    ticking =
        scheduler.scheduleWithFixedDelay(
            this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
    followers.forEach(RunFollower::close);
  }

  /**
   * Sends every event after {@code last} until the run has ended.
   *
   * @throws ProblemException UNAVAILABLE when too many follow already
   */
  void follow(Caller caller, UUID run, long last, SseEventSink sink, Sse sse) {
    if (followers.size() >= MOST_FOLLOWERS) {
      throw new ProblemException(ProblemException.Kind.UNAVAILABLE, "run.followers");
    }
    followers.add(new RunFollower(caller, run, last, sink, sse, clock.instant()));
  }

  /** A schedule ends with its first exception, and there is nobody else to send. */
  private void tick() {
    try {
      followers.removeIf(follower -> follower.isOver(clock.instant()));
      Map<Followed, List<RunFollower>> byRun =
          followers.stream().collect(Collectors.groupingBy(f -> new Followed(f.caller(), f.run())));
      byRun.forEach(this::serve);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "events were not sent; the next tick sends them", e);
    }
  }

  private void serve(Followed run, List<RunFollower> together) {
    long oldest = together.stream().mapToLong(RunFollower::last).min().orElse(0);
    try {
      List<RunEvent> fresh =
          scope.call(run.caller(), () -> events.after(run.run(), oldest, RunEvents.MOST));
      unreadable = false;
      together.forEach(follower -> follower.send(fresh));
    } catch (ProblemException goneOrForbidden) {
      LOG.log(Level.FINE, "nothing to follow any more", goneOrForbidden);
      together.forEach(RunFollower::close);
    } catch (Exception e) {
      // Three times a second for as long as the database is away: once is enough.
      Level level = unreadable ? Level.FINE : Level.WARNING;
      unreadable = true;
      LOG.log(level, "events of run " + run.run() + " can't be read now", e);
    }
  }
}
