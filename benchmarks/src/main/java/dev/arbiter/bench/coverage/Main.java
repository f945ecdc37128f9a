package dev.arbiter.bench.coverage;

import dev.arbiter.bench.coverage.Design.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulates the coverage of all intervals and writes it down: {@code ./arbiter bench coverage}. */
public final class Main {

  private static final long SEED = 20261124;
  private static final int SAMPLES = 20_000;
  private static final int BOOTSTRAPS = 1_000;
  private static final int DRAWS = 499;

  private Main() {}

  /**
   * @param arguments the file to write; by default docs/reference/coverage.md of the sources
   */
  public static void main(String[] arguments) throws IOException {
    Path page =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Path.of(System.getProperty("arbiter.source", "."))
                .resolve("docs/reference/coverage.md");
    List<Coverage> rows = new ArrayList<>();
    List<Design> formulas = new ArrayList<>(RateDesigns.all());
    formulas.addAll(MeanDesigns.all());
    formulas.forEach(design -> rows.add(told(design.simulate(SAMPLES, SEED))));
    PercentileDesigns.all(DRAWS)
        .forEach(design -> rows.add(told(design.simulate(BOOTSTRAPS, SEED))));
    Files.writeString(page, CoveragePage.of(rows, SEED));
    System.out.println("Written: " + page.normalize());
  }

  private static Coverage told(Coverage row) {
    System.out.printf(
        "%5.1f %%  %s: %s%n", 100 * row.share(), row.design().method(), row.design().setting());
    return row;
  }
}
