package dev.arbiter.bench.engine;

import dev.arbiter.bench.product.ServerThreads;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shares of the workers' time by looking at their stacks ten times a second: waiting for the
 * database counts as well as computing does.
 */
final class WorkerTime implements AutoCloseable {
  private static final long EVERY_MILLIS = 100;

  private final Map<Stage, Integer> seen = new EnumMap<>(Stage.class);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  WorkerTime(ServerThreads server) {
    thread = new Thread(() -> watch(server), "worker-time");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(ServerThreads server) {
    try {
      while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        server.stacks().stream()
            .flatMap(stack -> Stage.of(stack).stream())
            .forEach(stage -> seen.merge(stage, 1, Integer::sum));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Share of each stage, 0 to 1; closes the watch. */
  Map<Stage, Double> stop() {
    close();
    int all = Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
    Map<Stage, Double> shares = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      shares.put(stage, (double) seen.getOrDefault(stage, 0) / all);
    }
    return shares;
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
