package dev.arbiter.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Looks at the product's memory once a second until it is closed. */
public final class MemoryWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 1_000;
  private static final double MIB = 1024.0 * 1024.0;

  private final List<Look> looks = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  /** One moment, bytes. */
  private record Look(long heap, long server, long database) {}

  /** What was held most, and whether it grew. */
  public record Memory(double heapMiB, double serverMiB, double databaseMiB, double growth) {}

  /** Looks from now on. */
  public MemoryWatch(Product product, ServerThreads server) {
    thread = new Thread(() -> watch(product, server), "memory-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Product product, ServerThreads server) {
    try {
      do {
        Processes now = Processes.of(product);
        looks.add(new Look(server.heapAfterCollection(), now.serverBytes(), now.databaseBytes()));
      } while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What was seen; closes the watch. The growth is what the heap held after collections in the last
   * third of the time over that in the second: 1 when it is flat.
   */
  public Memory stop() {
    close();
    int third = looks.size() / 3;
    double before = mean(looks.subList(third, 2 * third));
    double last = mean(looks.subList(looks.size() - third, looks.size()));
    return new Memory(
        most(Look::heap),
        most(Look::server),
        most(Look::database),
        before == 0 ? 1 : last / before);
  }

  private double most(ToLongFunction<Look> part) {
    return looks.stream().mapToLong(part).max().orElse(0) / MIB;
  }

  private static double mean(List<Look> looks) {
    return looks.stream().mapToLong(Look::heap).average().orElse(0);
  }

  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
