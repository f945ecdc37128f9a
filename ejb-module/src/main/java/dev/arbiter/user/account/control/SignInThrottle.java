package dev.arbiter.user.account.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.memory.type.RecentEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Counts wrong passwords per e-mail address, known or not, so that a lock tells nobody whether the
 * account exists. It lives in this node's memory; the lock in the account's row holds for all nodes
 * and over restarts.
 */
@ApplicationScoped
public class SignInThrottle {

  static final int MAX_FAILURES = 10;
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** Beyond this many addresses the one touched longest ago is forgotten. */
  private static final int MAX_ADDRESSES = 100_000;

  private record Failures(int count, Instant since) {}

  private final Map<String, Failures> byAddress = new RecentEntries<>(MAX_ADDRESSES);

  private final Clock clock;

  /** For the container's proxy. */
  protected SignInThrottle() {
    this(null);
  }

  @Inject
  public SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws ProblemException TOO_MANY_REQUESTS after ten failures within a quarter of an hour
   */
  public synchronized void check(String email) {
    if (failures(key(email)).count() >= MAX_FAILURES) {
      throw locked();
    }
  }

  public synchronized void failed(String email) {
    Failures before = failures(key(email));
    byAddress.put(key(email), new Failures(before.count() + 1, before.since()));
  }

  public synchronized void succeeded(String email) {
    byAddress.remove(key(email));
  }

  static ProblemException locked() {
    return new ProblemException(
        ProblemException.Kind.TOO_MANY_REQUESTS, "sign-in.locked", WINDOW.toMinutes());
  }

  private Failures failures(String key) {
    Instant now = clock.instant();
    Failures known = byAddress.get(key);
    return known == null || known.since().plus(WINDOW).isBefore(now) ? new Failures(0, now) : known;
  }

  private static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
