package dev.arbiter.bench.engine;

import dev.arbiter.bench.product.MemoryWatch.Memory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what was measured, ratios first: they carry over to other machines. */
final class EngineReport {
  private static final double GOAL = 5_000;

  private EngineReport() {}

  static void head() {
    print("%n  run     items   items/s  of the goal  database  grading  server us  database us%n");
  }

  static void line(int number, Measured one) {
    print(
        "%5d %9s %9s %12.2f %8.0f%% %7.0f%% %10.0f %12.0f%n",
        number,
        "%,d".formatted(one.run().items()),
        "%,.0f".formatted(one.itemsPerSecond()),
        one.itemsPerSecond() / GOAL,
        100 * one.database(),
        100 * one.stages().get(Stage.GRADE),
        one.serverMicros(),
        one.databaseMicros());
  }

  static void summary(List<Measured> runs, Memory memory) {
    Measured first = runs.get(0);
    Measured last = runs.get(runs.size() - 1);
    print(
        "%nLast run over first (caches and compiled code): %.2f%n",
        last.itemsPerSecond() / first.itemsPerSecond());
    print("Workers' time in the last run: %s%n", stages(last));
    print(
        "Processor time of an item: %.0f us in the server, %.0f us in PostgreSQL (1 : %.2f);"
            + " broker %.2f us (%.2f %% of both); processors %.0f %% busy%n",
        last.serverMicros(),
        last.databaseMicros(),
        last.databaseMicros() / last.serverMicros(),
        last.messagingMicros(),
        100 * last.messagingMicros() / (last.serverMicros() + last.databaseMicros()),
        100 * last.busy());
    print(
        "Memory over %,d items: the heap held after collections %.2f times as much in the last"
            + " third as in the second%n",
        runs.stream().mapToInt(one -> one.run().items()).sum(), memory.growth());
    print(
        "  most: heap after a collection %.0f MiB, server %.0f MiB, PostgreSQL %.0f MiB%n",
        memory.heapMiB(), memory.serverMiB(), memory.databaseMiB());
    print(
        "Without the making of items: %,.0f items/s%n",
        last.run().items() / last.run().workSeconds());
  }

  private static String stages(Measured one) {
    return one.stages().entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.0f %%", e.getKey().label(), 100 * e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
