package dev.arbiter.bench.coverage;

import dev.arbiter.bench.coverage.Design.Coverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that tells what came of the simulation. */
final class CoveragePage {

  private static final String HEAD =
      """
      # How often the 95 % intervals are right

      Written by `./arbiter bench coverage`; do not edit. Each row draws samples whose true value is known, makes the
      interval of each by the product's own code, and counts how often it holds the true value: 95 % is what it promises.
      Seed {seed}; the error is the standard error of the simulation itself. What the figures say is in the
      [guide](../guide/statistics.md).
      """;

  private CoveragePage() {}

  static String of(List<Coverage> rows, long seed) {
    StringBuilder page = new StringBuilder(HEAD.replace("{seed}", Long.toString(seed)));
    Map<String, List<Coverage>> byMethod =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.design().method(), LinkedHashMap::new, Collectors.toList()));
    byMethod.forEach((method, ofMethod) -> page.append(table(method, ofMethod)));
    return page.toString();
  }

  private static String table(String method, List<Coverage> rows) {
    StringBuilder table = new StringBuilder("\n## " + method + "\n\n");
    table.append("| sample | samples drawn | coverage | error | mean width |\n");
    table.append("|---|---:|---:|---:|---:|\n");
    for (Coverage row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.1f %% | %.1f | %s |\n",
              row.design().setting(),
              row.samples(),
              100 * row.share(),
              100 * row.error(),
              width(row.width())));
    }
    return table.toString();
  }

  private static String width(double width) {
    return String.format(Locale.ROOT, width < 10 ? "%.3f" : "%,.0f", width);
  }
}
