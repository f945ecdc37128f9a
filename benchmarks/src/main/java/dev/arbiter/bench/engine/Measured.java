package dev.arbiter.bench.engine;

import dev.arbiter.bench.product.Processes;
import dev.arbiter.bench.product.Tenant.Run;
import java.time.Duration;
import java.util.Map;

/**
 * What one run took.
 *
 * @param took by the clock of whoever ordered it
 * @param stages shares of the workers' time
 * @param threadsBefore processor time of the server's threads by name, ns
 */
record Measured(
    Run run,
    Duration took,
    Map<Stage, Double> stages,
    Processes before,
    Processes after,
    Map<String, Long> threadsBefore,
    Map<String, Long> threadsAfter) {
  private static final String BROKER = "ActiveMQ";

  double itemsPerSecond() {
    return run.items() / run.seconds();
  }

  /** Processor time of the server for one item, microseconds. */
  double serverMicros() {
    return micros(after.serverCpu().minus(before.serverCpu()));
  }

  /** That of PostgreSQL. */
  double databaseMicros() {
    return micros(after.databaseCpu().minus(before.databaseCpu()));
  }

  /** That of the broker within the server. */
  double messagingMicros() {
    return micros(Duration.ofNanos(broker(threadsAfter) - broker(threadsBefore)));
  }

  /** Share of the processors that the product kept busy, 0 to 1. */
  double busy() {
    double seconds =
        (serverMicros() + databaseMicros()) * run.items() / 1e6 / (took.toNanos() / 1e9);
    return seconds / Runtime.getRuntime().availableProcessors();
  }

  double database() {
    return stages.entrySet().stream()
        .filter(stage -> stage.getKey().isDatabase())
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private double micros(Duration time) {
    return time.toNanos() / 1e3 / run.items();
  }

  private static long broker(Map<String, Long> threads) {
    return threads.entrySet().stream()
        .filter(thread -> thread.getKey().contains(BROKER))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
