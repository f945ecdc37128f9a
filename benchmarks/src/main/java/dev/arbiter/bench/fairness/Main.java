package dev.arbiter.bench.fairness;

import dev.arbiter.bench.product.Product;
import dev.arbiter.bench.product.Tenant;
import dev.arbiter.bench.product.Tenant.Recording;
import dev.arbiter.bench.product.Tenant.Run;
import dev.arbiter.bench.product.Tenant.Suite;
import dev.arbiter.bench.product.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many small tenants order a run each, first among themselves and then while a large tenant's run
 * is under way: {@code ./arbiter bench fairness}. Times are the server's own, from the order to the
 * last answer; each tenant's median over the rounds counts.
 */
@Command(name = "fairness", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int ASSISTANTS = 2;
  private static final double MOST = 1.5;

  @Option(names = "--large", description = "items of the large tenant; default ${DEFAULT-VALUE}")
  private int large = 50_000;

  @Option(names = "--tenants", description = "small tenants; default ${DEFAULT-VALUE}")
  private int tenants = 20;

  @Option(names = "--small", description = "items of each of them; default ${DEFAULT-VALUE}")
  private int small = 100;

  @Option(names = "--rounds", description = "measured ones; default ${DEFAULT-VALUE}")
  private int rounds = 40;

  @Option(
      names = "--beside",
      description = "of them beside one run of the large tenant; default ${DEFAULT-VALUE}")
  private int besideOne = 4;

  @Option(
      names = "--java-options",
      description = "of the server; default: the product's own",
      defaultValue = "")
  private String javaOptions = "";

  /** Somebody with all that a run needs. */
  private record Party(Tenant tenant, Suite suite, List<Recording> recordings) {
    Run order() {
      return tenant.start(suite, recordings);
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    try (Product product = Product.serve(Map.of("ARBITER_JAVA_OPTIONS", javaOptions))) {
      Workload files = new Workload(product.scratch());
      Party giant = party(product, files, "Giant", large);
      List<Party> others =
          IntStream.rangeClosed(1, tenants)
              .mapToObj(i -> party(product, files, "Small" + i, small))
              .toList();
      System.out.println("Warming up");
      giant.tenant().awaitEnd(giant.order());
      round(others);
      double[][] alone = new double[rounds][];
      double[][] again = new double[rounds][];
      double[][] beside = new double[rounds][];
      for (int from = 0; from < rounds; from += besideOne) {
        int to = Math.min(rounds, from + besideOne);
        for (int i = from; i < to; i++) {
          alone[i] = round(others);
          again[i] = round(others);
        }
        Run run = giant.order();
        giant.tenant().awaitProgress(run, 1);
        for (int i = from; i < to; i++) {
          beside[i] = round(others);
        }
        requireBusy(giant.tenant().look(run));
        giant.tenant().awaitEnd(run);
        print("rounds %d to %d of %d%n", from + 1, to, rounds);
      }
      return report(alone, again, beside);
    }
  }

  private static void requireBusy(Run large) {
    if (large.completedAt() != null) {
      throw new IllegalStateException(
          "the large run ended before the small ones: take more --large or less --beside");
    }
  }

  private static Party party(Product product, Workload files, String name, int items) {
    int cases = items / ASSISTANTS;
    Tenant tenant = Tenant.of(product, name);
    Suite suite = tenant.suite("suite", files.suite(cases, false));
    List<Recording> recordings = new ArrayList<>();
    for (int i = 1; i <= ASSISTANTS; i++) {
      String assistant = tenant.assistant("assistant " + i);
      recordings.add(tenant.answers(assistant, suite, files.answers(cases, false, i)));
    }
    return new Party(tenant, suite, recordings);
  }

  /** Everybody orders at once; how long each one waits, s. */
  private static double[] round(List<Party> parties) {
    List<Run> runs = parties.parallelStream().map(Party::order).toList();
    return IntStream.range(0, runs.size())
        .mapToDouble(i -> parties.get(i).tenant().awaitEnd(runs.get(i)).seconds())
        .toArray();
  }

  /**
   * Who is served first among equals is chance, and so is a part of one tenant's ratio: two rounds
   * without the large tenant show how much. By place, the first to be served is held against the
   * first, and so on.
   */
  private int report(double[][] alone, double[][] again, double[][] beside) {
    print(
        "%nTime of a small tenant (%,d items) beside a large one (%,d items) over its time without"
            + " it (at most %.1f):%n",
        small, large, MOST);
    double worst = line("by tenant", ratios(beside, alone));
    line("by tenant, chance alone", ratios(again, alone));
    line("by place", ratios(sorted(beside), sorted(alone)));
    line("by place, chance alone", ratios(sorted(again), sorted(alone)));
    print(
        "  without %.0f ms, beside %.0f ms (medians over all)%n",
        1000 * overall(alone), 1000 * overall(beside));
    return worst <= MOST ? 0 : 1;
  }

  private double[] ratios(double[][] over, double[][] under) {
    return IntStream.range(0, tenants)
        .mapToDouble(i -> median(over, i) / median(under, i))
        .sorted()
        .toArray();
  }

  private static double line(String name, double[] ratios) {
    double worst = ratios[ratios.length - 1];
    print("  %-25s median %.2f, worst %.2f%n", name, ratios[ratios.length / 2], worst);
    return worst;
  }

  private static double[][] sorted(double[][] rounds) {
    return Arrays.stream(rounds)
        .map(round -> Arrays.stream(round).sorted().toArray())
        .toArray(double[][]::new);
  }

  private static double median(double[][] rounds, int tenant) {
    double[] times = Arrays.stream(rounds).mapToDouble(round -> round[tenant]).sorted().toArray();
    return times[times.length / 2];
  }

  private static double overall(double[][] rounds) {
    double[] times = Arrays.stream(rounds).flatMapToDouble(Arrays::stream).sorted().toArray();
    return times[times.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
