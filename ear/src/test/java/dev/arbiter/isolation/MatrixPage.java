package dev.arbiter.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result as a page of the documentation. {@code -Darbiter.write=true} writes it; else the
 * committed page must be the same.
 */
final class MatrixPage {

  private static final Path PAGE = Path.of("..", "docs", "reference", "isolation-matrix.md");

  private MatrixPage() {}

  /** One table, one attack, and what it came to with each of the walls. */
  record Row(String table, Attack attack, Map<Walls, Outcome> outcomes) {

    private String line() {
      return "| `%s` | %s | %s |"
          .formatted(
              table,
              attack.name(),
              Arrays.stream(Walls.values())
                  .map(walls -> outcomes.get(walls).how())
                  .map(how -> how.equals("LEAK") ? "**LEAK**" : how)
                  .collect(Collectors.joining(" | ")));
    }
  }

  static void compare(List<Row> rows) throws IOException {
    String page = page(rows);
    if (Boolean.getBoolean("arbiter.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private static String page(List<Row> rows) {
    long tables = rows.stream().map(Row::table).distinct().count();
    long attacks = rows.stream().map(row -> row.attack().name()).distinct().count();
    String lines = rows.stream().map(Row::line).collect(Collectors.joining("\n"));
    return """
        # Isolation matrix

        Written by `IsolationMatrixIT`, which fails when this page differs from what it finds;
        `-Darbiter.write=true` writes it anew. Every table with a tenant in the catalogue is attacked
        in every way, as the application's role, with both walls, with each alone and with none.
        The walls are taken down from outside: row-level security by its owner in a clone of the
        database, the discriminator by a customizer of the test. Where nothing but a wall holds, the
        attack succeeds without it: so the attacks are real. Tables without an entity have no JPQL.

        %d tables, %d attacks, %d runs: %d held, %d leaked, all as expected.

        | walls | held | leaked |
        |---|---|---|
        %s

        | table | attack | both | RLS alone | discriminator alone | none |
        |---|---|---|---|---|---|
        %s
        """
        .formatted(
            tables,
            attacks,
            rows.size() * Walls.values().length,
            count(rows, false),
            count(rows, true),
            Arrays.stream(Walls.values())
                .map(
                    walls ->
                        "| %s | %d | %d |"
                            .formatted(
                                label(walls), count(rows, walls, false), count(rows, walls, true)))
                .collect(Collectors.joining("\n")),
            lines);
  }

  private static String label(Walls walls) {
    return switch (walls) {
      case BOTH -> "both";
      case ROW_LEVEL_SECURITY -> "row-level security alone";
      case DISCRIMINATOR -> "discriminator alone";
      case NONE -> "none";
    };
  }

  private static long count(List<Row> rows, boolean leaked) {
    return Arrays.stream(Walls.values()).mapToLong(walls -> count(rows, walls, leaked)).sum();
  }

  private static long count(List<Row> rows, Walls walls, boolean leaked) {
    return rows.stream().filter(row -> row.outcomes().get(walls).leaked() == leaked).count();
  }
}
