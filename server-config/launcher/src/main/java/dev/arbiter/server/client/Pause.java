package dev.arbiter.server.client;

import java.time.Duration;

/** Waiting, so that tests need not wait. */
@FunctionalInterface
interface Pause {
  /**
   * Returns after this time.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void of(Duration time) throws InterruptedException;

  /** Waits for real. */
  static Pause real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
