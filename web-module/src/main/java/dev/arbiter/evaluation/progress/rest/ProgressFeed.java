package dev.arbiter.evaluation.progress.rest;

import dev.arbiter.evaluation.progress.api.RunProgress;
import dev.arbiter.evaluation.progress.api.WatchedRuns;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Tells open pages where their runs stand. Twice a second it asks the database once for each tenant
 * that has pages open, so it does not matter which node works on a run, and many pages cost no more
 * than one. No thread waits for a page.
 */
@ApplicationScoped
public class ProgressFeed {

  private static final Logger LOG = Logger.getLogger(ProgressFeed.class.getName());
  private static final int MOST_PAGES = 5_000;
  private static final long TICK_MILLIS = 500;

  /** A socket is opened right after its request was let in. */
  private static final Duration ADMISSION = Duration.ofSeconds(30);

  private final Set<ProgressFollower> followers = ConcurrentHashMap.newKeySet();
  private final Map<String, Admission> admitted = new ConcurrentHashMap<>();

  private record Admission(Caller caller, Instant at) {}

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private WatchedRuns runs;
  @Inject private TenantScope scope;
  @Inject private Clock clock;

  private ScheduledFuture<?> ticking;

  /** For the container, which sets the fields. */
  public ProgressFeed() {}

  ProgressFeed(WatchedRuns runs, TenantScope scope, Clock clock) {
    this.runs = runs;
    this.scope = scope;
    this.clock = clock;
  }

  @PostConstruct
  void start() {
    ticking =
        scheduler.scheduleWithFixedDelay(
            this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
    followers.forEach(ProgressFollower::close);
  }

  boolean hasRoom() {
    return followers.size() < MOST_PAGES;
  }

  /** Lets a page in: returns a ticket that is good once, for a moment. */
  String admit(Caller caller) {
    String ticket = UUID.randomUUID().toString();
    admitted.put(ticket, new Admission(caller, clock.instant()));
    return ticket;
  }

  /** Whom a ticket lets in; nobody when it was shown before, is too old, or none of ours. */
  Optional<Caller> redeem(String ticket) {
    return Optional.ofNullable(ticket)
        .map(admitted::remove)
        .filter(admission -> !isOver(admission, clock.instant()))
        .map(Admission::caller);
  }

  private static boolean isOver(Admission admission, Instant now) {
    return now.isAfter(admission.at().plus(ADMISSION));
  }

  ProgressFollower join(Caller caller, Session session) {
    ProgressFollower follower = new ProgressFollower(caller, session, clock.instant());
    followers.add(follower);
    return follower;
  }

  void leave(ProgressFollower follower) {
    if (follower != null) {
      followers.remove(follower);
    }
  }

  /** A schedule ends with its first exception, and there is nobody else to send. */
  void tick() {
    try {
      Instant now = clock.instant();
      admitted.values().removeIf(admission -> isOver(admission, now));
      followers.forEach(follower -> follower.limit(now));
      followers.stream()
          .collect(Collectors.groupingBy(follower -> follower.caller().tenantId()))
          .values()
          .forEach(pages -> tell(pages, now));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "pages were not told; the next tick tells them", e);
    }
  }

  private void tell(List<ProgressFollower> pages, Instant now) {
    Set<UUID> watched = new TreeSet<>();
    pages.forEach(page -> page.runs().forEach(watched::add));
    try {
      Map<UUID, RunProgress> progress = read(pages.get(0).caller(), List.copyOf(watched));
      pages.forEach(page -> page.send(progress, now));
    } catch (Exception e) {
      LOG.log(Level.WARNING, "progress can't be read now", e);
    }
  }

  /** Pages of one tenant may all read its runs, so one of them asks for all. */
  private Map<UUID, RunProgress> read(Caller caller, List<UUID> watched) throws Exception {
    Map<UUID, RunProgress> progress = new TreeMap<>();
    for (int from = 0; from < watched.size(); from += WatchedRuns.MOST) {
      List<UUID> some = watched.subList(from, Math.min(watched.size(), from + WatchedRuns.MOST));
      scope
          .call(caller, () -> runs.progress(some))
          .forEach(state -> progress.put(state.runId(), state));
    }
    return progress;
  }
}
