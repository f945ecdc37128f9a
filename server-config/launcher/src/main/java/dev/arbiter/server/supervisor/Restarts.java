package dev.arbiter.server.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a part that died is started again: at once the first time, then after growing pauses, and
 * not any more when it dies every time before it has served for a while. Somebody has to look then.
 */
final class Restarts {
  static final int MOST_IN_A_ROW = 6;
  static final Duration STEADY = Duration.ofSeconds(5);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private int inARow;
  private Instant serves = Instant.EPOCH;

  /** It serves from now on. */
  void serves(Instant now) {
    serves = now;
  }

  /**
   * It has died, or could not be started.
   *
   * @return how long to wait before the next start; empty when there is no use in one
   */
  Optional<Duration> died(Instant now) {
    boolean wasSteady =
        serves.equals(Instant.EPOCH) && inARow == 0
            || serves.isAfter(Instant.EPOCH) && !now.isBefore(serves.plus(STEADY));
    inARow = wasSteady ? 1 : inARow + 1;
    serves = Instant.EPOCH;
    if (inARow > MOST_IN_A_ROW) {
      return Optional.empty();
    }
    Duration pause = inARow == 1 ? Duration.ZERO : Duration.ofSeconds(1L << (inARow - 2));
    return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }
}
