package dev.arbiter.platform.quota.rest;

import dev.arbiter.platform.memory.type.RecentEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the requests of each account in windows of a minute, the first of which begins with its
 * first request. All of an account's tokens count as one, so that another token gives no more.
 *
 * <p>It lives in this node's memory and asks no database: behind two nodes an account has twice as
 * many requests. That protects each node from a program that went wrong, which is what it is for;
 * it is no price list.
 */
@ApplicationScoped
public class RequestQuota {

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Beyond this many the account that asked longest ago is forgotten, and begins anew. */
  static final int MAX_ACCOUNTS = 10_000;

  private record Window(Instant began, int requests) {

    /** Also after a clock that was set back. */
    private boolean isOver(Instant now) {
      return now.isBefore(began) || !now.isBefore(began.plus(WINDOW));
    }
  }

  private final Map<UUID, Window> byAccount = new RecentEntries<>(MAX_ACCOUNTS);

  private final Clock clock;

  /** For the container's proxy. */
  protected RequestQuota() {
    this(null);
  }

  @Inject
  public RequestQuota(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @param limit requests that a window has, from 1
   */
  public synchronized Standing take(UUID accountId, int limit) {
    Instant now = clock.instant();
    Window known = byAccount.get(accountId);
    Window before = known == null || known.isOver(now) ? new Window(now, 0) : known;
    boolean refused = before.requests() >= limit;
    Window after = refused ? before : new Window(before.began(), before.requests() + 1);
    byAccount.put(accountId, after);
    return new Standing(
        limit, Math.max(0, limit - after.requests()), secondsLeft(after, now), refused);
  }

  /** Rounded up: who comes back after them is not too early. */
  private static long secondsLeft(Window window, Instant now) {
    Duration left = Duration.between(now, window.began().plus(WINDOW));
    return left.plusSeconds(1).minusNanos(1).toSeconds();
  }

  synchronized int accounts() {
    return byAccount.size();
  }
}
