package dev.arbiter.server.client;

import dev.arbiter.server.console.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast a run goes and how long it will still take, from what was seen of it. */
final class RunRate {
  private static final Duration ENOUGH = Duration.ofSeconds(1);

  private final Clock clock;
  private Instant first;
  private int doneAtFirst;
  private int done;
  private int items;

  RunRate(Clock clock) {
    this.clock = clock;
  }

  void saw(int newDone, int newItems) {
    if (first == null) {
      first = clock.instant();
      doneAtFirst = newDone;
    }
    done = newDone;
    items = newItems;
  }

  /** For example {@code 1,200 of 5,276, 350 per second, 12 s left}. */
  String text() {
    String so = Messages.text("compare.of", CompareJob.grouped(done), CompareJob.grouped(items));
    Duration passed = Duration.between(first, clock.instant());
    if (passed.compareTo(ENOUGH) < 0 || done == doneAtFirst) {
      return so;
    }
    double perSecond = (done - doneAtFirst) * 1000.0 / passed.toMillis();
    long left = Math.round(Math.ceil((items - done) / perSecond));
    return Messages.text("compare.rate", so, CompareJob.grouped((int) Math.round(perSecond)), left);
  }
}
