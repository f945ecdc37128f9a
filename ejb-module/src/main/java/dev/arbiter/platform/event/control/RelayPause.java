package dev.arbiter.platform.event.control;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How long a relay waits after it could not send: from one second, doubling, to half a minute. */
final class RelayPause {

  private static final long SHORTEST = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

  private final LongSupplier nanos;
  private long length;
  private long began;

  /**
   * @param nanos a clock that only runs forward
   */
  RelayPause(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized boolean lasts() {
    return length > 0 && nanos.getAsLong() - began < length;
  }

  /**
   * @return whether all was well before
   */
  synchronized boolean begin() {
    boolean first = length == 0;
    length = first ? SHORTEST : Math.min(2 * length, LONGEST);
    began = nanos.getAsLong();
    return first;
  }

  /**
   * @return whether something had failed before
   */
  synchronized boolean end() {
    boolean failed = length > 0;
    length = 0;
    return failed;
  }
}
