package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills parts of a product in the middle of a run, at random moments, and measures how long it
 * takes until the run moves on. The product has to bring its own parts back; the broker's restart
 * is somebody else's work.
 */
final class Kills {
  private static final Duration RECOVERY = Duration.ofMinutes(5);

  private final Product product;
  private final ExternalBroker broker;
  private final EventFollower follower;
  private final Random random;
  private final List<Kill> done = new ArrayList<>();

  /** What is killed. */
  enum Victim {
    SERVER,
    DATABASE,
    BROKER
  }

  /**
   * One kill.
   *
   * @param doneBefore items that were done then
   * @param recovered from the kill to the first event that a follower sees after it
   */
  record Kill(Victim victim, int doneBefore, Duration recovered) {}

  Kills(Product product, ExternalBroker broker, EventFollower follower, long seed) {
    this.product = product;
    this.broker = broker;
    this.follower = follower;
    this.random = new Random(seed);
  }

  /** Kills once, within so many ms from now, and waits until the run moves on. */
  Kill next(Victim victim, int withinMillis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(withinMillis));
    int before = doneSoFar();
    long began = System.nanoTime();
    kill(victim);
    int seenAtKill = follower.seen().size();
    if (victim == Victim.BROKER) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
      broker.restart();
    }
    awaitEventAfter(seenAtKill, victim);
    Kill kill = new Kill(victim, before, Duration.ofNanos(System.nanoTime() - began));
    done.add(kill);
    return kill;
  }

  List<Kill> done() {
    return List.copyOf(done);
  }

  private int doneSoFar() {
    var seen = follower.seen();
    return seen.isEmpty() ? 0 : seen.get(seen.size() - 1).path("done").asInt();
  }

  private void awaitEventAfter(int seen, Victim victim) {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (follower.seen().size() <= seen && !follower.atEnd()) {
      assertThat(System.nanoTime())
          .as("nothing moves after the %s was killed:%n%s", victim, product.console())
          .isLessThan(end);
      Product.pause();
    }
  }

  private void kill(Victim victim) {
    List<ProcessHandle> processes =
        switch (victim) {
          case SERVER -> withChildren(product.application().orElseThrow());
          case DATABASE -> withChildren(product.database().orElseThrow());
          case BROKER -> List.of(broker.process());
        };
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private static List<ProcessHandle> withChildren(ProcessHandle first) {
    List<ProcessHandle> all = new ArrayList<>(List.of(first));
    all.addAll(first.descendants().toList());
    return all;
  }
}
