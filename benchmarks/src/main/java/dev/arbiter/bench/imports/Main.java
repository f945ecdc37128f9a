package dev.arbiter.bench.imports;

import dev.arbiter.bench.product.MemoryWatch;
import dev.arbiter.bench.product.MemoryWatch.Memory;
import dev.arbiter.bench.product.Product;
import dev.arbiter.bench.product.ServerThreads;
import dev.arbiter.bench.product.Tenant;
import dev.arbiter.bench.product.Tenant.Suite;
import dev.arbiter.bench.product.Workload;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Imports suites and answers of several sizes over REST, as JSON Lines and as CSV: {@code ./arbiter
 * bench import}.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int WARM_UP = 5_000;

  @Option(names = "--rows", split = ",", description = "sizes; default 10000,300000")
  private int[] rows = {10_000, 300_000};

  /** One import. */
  private record Import(String what, int rows, double seconds, Memory memory) {
    double rowsPerSecond() {
      return rows / seconds;
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    int[] sizes = Arrays.stream(rows).sorted().toArray();
    try (Product product = Product.serve(Map.of());
        ServerThreads server = ServerThreads.of(product)) {
      Tenant tenant = Tenant.of(product, "Import");
      Workload files = new Workload(product.scratch());
      round(product, server, tenant, files, WARM_UP);
      print("%n    rows  what             rows/s  heap MiB  server MiB  PostgreSQL MiB%n");
      Map<String, Import> smallest = new TreeMap<>();
      for (int size : sizes) {
        for (Import one : round(product, server, tenant, files, size)) {
          print(
              "%,8d  %-13s %9.0f %9.0f %11.0f %15.0f%n",
              one.rows(),
              one.what(),
              one.rowsPerSecond(),
              one.memory().heapMiB(),
              one.memory().serverMiB(),
              one.memory().databaseMiB());
          Import small = smallest.putIfAbsent(one.what(), one);
          if (small != null) {
            print(
                "          over %,d rows: speed %.2f, heap after collections %.2f%n",
                small.rows(),
                one.rowsPerSecond() / small.rowsPerSecond(),
                one.memory().heapMiB() / small.memory().heapMiB());
          }
        }
      }
    }
    return 0;
  }

  private static List<Import> round(
      Product product, ServerThreads server, Tenant tenant, Workload files, int size) {
    return Stream.of(false, true)
        .flatMap(
            csv -> {
              String format = csv ? "CSV" : "JSON Lines";
              String name = size + (csv ? "-csv" : "-jsonl");
              Path cases = files.suite(size, csv);
              Path answers = files.answers(size, csv, 1);
              Suite[] suite = new Suite[1];
              String assistant = tenant.assistant("assistant " + name);
              return Stream.of(
                  timed(
                      product,
                      server,
                      "suite " + format,
                      size,
                      () -> suite[0] = tenant.suite("suite-" + name, cases)),
                  timed(
                      product,
                      server,
                      "answers " + format,
                      size,
                      () -> tenant.answers(assistant, suite[0], answers)));
            })
        .toList();
  }

  private static Import timed(
      Product product, ServerThreads server, String what, int size, Runnable upload) {
    try (MemoryWatch memory = new MemoryWatch(product, server)) {
      long began = System.nanoTime();
      upload.run();
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Import(what, size, seconds, memory.stop());
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
