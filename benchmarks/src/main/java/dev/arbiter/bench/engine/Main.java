package dev.arbiter.bench.engine;

import dev.arbiter.bench.product.MemoryWatch;
import dev.arbiter.bench.product.Processes;
import dev.arbiter.bench.product.Product;
import dev.arbiter.bench.product.ServerThreads;
import dev.arbiter.bench.product.Tenant;
import dev.arbiter.bench.product.Tenant.Recording;
import dev.arbiter.bench.product.Tenant.Run;
import dev.arbiter.bench.product.Tenant.Suite;
import dev.arbiter.bench.product.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs recorded answers through the whole product, run after run: {@code ./arbiter bench engine}.
 * Default memory, durable commits, queue's door, both walls.
 */
@Command(name = "engine", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int ASSISTANTS = 2;

  @Option(names = "--items", description = "items in all; default ${DEFAULT-VALUE}")
  private int items = 200_000;

  @Option(names = "--cases", description = "cases of the suite; default ${DEFAULT-VALUE}")
  private int cases = 25_000;

  @Option(names = "--workers", description = "batches at the same time; default ${DEFAULT-VALUE}")
  private int workers = 2;

  @Option(names = "--java-options", description = "of the server; default: the product's own")
  private String javaOptions = "";

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    Map<String, String> variables =
        Map.of(
            "ARBITER_WORK_WORKERS", String.valueOf(workers), "ARBITER_JAVA_OPTIONS", javaOptions);
    try (Product product = Product.serve(variables)) {
      Tenant tenant = Tenant.of(product, "Engine");
      Workload files = new Workload(product.scratch());
      System.out.printf("Importing %,d cases and their answers%n", cases);
      Suite suite = tenant.suite("engine", files.suite(cases, false));
      List<Recording> recordings = new ArrayList<>();
      for (int i = 1; i <= ASSISTANTS; i++) {
        String assistant = tenant.assistant("assistant " + i);
        recordings.add(tenant.answers(assistant, suite, files.answers(cases, false, i)));
      }
      measure(product, tenant, suite, recordings);
    }
    return 0;
  }

  private void measure(Product product, Tenant tenant, Suite suite, List<Recording> recordings) {
    try (ServerThreads server = ServerThreads.of(product);
        MemoryWatch memory = new MemoryWatch(product, server)) {
      int runs = Math.max(1, items / (cases * ASSISTANTS));
      List<Measured> measured = new ArrayList<>();
      EngineReport.head();
      for (int i = 1; i <= runs; i++) {
        Measured one = once(product, server, () -> order(tenant, suite, recordings));
        measured.add(one);
        EngineReport.line(i, one);
      }
      EngineReport.summary(measured, memory.stop());
    }
  }

  private static Run order(Tenant tenant, Suite suite, List<Recording> recordings) {
    return tenant.awaitEnd(tenant.start(suite, recordings));
  }

  private static Measured once(Product product, ServerThreads server, RunOrder order) {
    Processes before = Processes.of(product);
    Map<String, Long> threadsBefore = server.processorTimes();
    long began = System.nanoTime();
    try (WorkerTime workers = new WorkerTime(server)) {
      Run run = order.run();
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      Map<Stage, Double> shares = workers.stop();
      return new Measured(
          run, took, shares, before, Processes.of(product), threadsBefore, server.processorTimes());
    }
  }

  private interface RunOrder {
    Run run();
  }
}
