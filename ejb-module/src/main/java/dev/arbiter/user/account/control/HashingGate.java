package dev.arbiter.user.account.control;

import dev.arbiter.platform.error.type.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few hash at the same time. Hashing a password takes memory on purpose, and anybody may ask
 * for it by trying to sign in: without a bound some twenty who did at once took all of the server's
 * heap. Whoever comes while others hash waits for a moment, and is sent away when it takes longer.
 */
final class HashingGate {

  private final Semaphore places;
  private final int mostWaiting;
  private final Duration patience;

  /**
   * @param atOnce how many may hash at the same time
   * @param mostWaiting how many may wait for a place; roughly kept
   * @param patience how long one waits
   */
  HashingGate(int atOnce, int mostWaiting, Duration patience) {
    places = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * @throws ProblemException when too many are at it
   */
  <T> T pass(Supplier<T> work) {
    if (!isFree() && (places.getQueueLength() >= mostWaiting || !isFreeInTime())) {
      throw new ProblemException(ProblemException.Kind.UNAVAILABLE, "sign-in.busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isFree() {
    return !places.hasQueuedThreads() && places.tryAcquire();
  }

  private boolean isFreeInTime() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
